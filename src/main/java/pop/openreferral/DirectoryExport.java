package pop.openreferral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Writes the directory as one page of the UK profile: every service with all its parts, a line each, in the order of
/// their ids, so that the same directory is the same bytes. What hangs on no service stands beside them in lists of its
/// own. In a transaction, as everything under policies.
@Component
public class DirectoryExport {

    static final String VERSION = "HSDS-UK-3.0";
    static final String PROFILE = "https://docs.openreferraluk.org/en/latest/";
    private static final int FETCH = 200;

    private final JdbcClient sql;

    DirectoryExport(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param source only what came from there; null: everything
    /// @param whole with our own columns, to be read back here; otherwise as for anybody
    public record Choice(@Nullable String source, boolean whole) {

        /// One source's records keep its ids; so do all when our own stand beside them.
        private JsonNode ids(JsonNode rows) {
            return source == null && !whole ? OurIds.in(rows) : rows;
        }
    }

    /// @return how many services
    public int write(Choice choice, OutputStream out) {
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8))) {
            int services = count(choice);
            writer.write(head(choice, services));
            services(choice, new Lines(writer));
            writer.write("\n],\n\"organizations\": [");
            organisations(choice, new Lines(writer));
            writer.write("\n],\n\"locations\": [");
            places(choice, new Lines(writer));
            writer.write("\n]\n}\n");
            return services;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Choice choice, int services) {
        var head = Json.object().put("version", VERSION).put("profile", PROFILE);
        Json.put(head, "source", choice.source());
        head.put("total_items", services)
                .put("total_pages", 1)
                .put("page_number", 1)
                .put("size", services);
        head.put("first_page", true).put("last_page", true).put("empty", services == 0);
        var text = Json.write(head);
        return text.substring(0, text.length() - 1) + ",\n\"contents\": [";
    }

    private int count(Choice choice) {
        return sql.sql("select count(*) from directory.service s where (:source::text is null or s.source = :source)")
                .param("source", choice.source())
                .query(Integer.class)
                .single();
    }

    private void services(Choice choice, Lines lines) {
        sql.sql("""
                        select to_jsonb(s) as service, to_jsonb(o) as organisation,
                               (select jsonb_agg(to_jsonb(c) order by c.id) from directory.contact c where c.organisation_id = o.id) as whose,
                               (select jsonb_agg(jsonb_build_object('code', n.code, 'name', n.name) order by n.position)
                                  from directory.service_need x
                                  join directory.need n on n.code = x.need
                                 where x.service_id = s.id) as needs,
                               (select jsonb_object_agg(t.test, t.answer) from directory.taking t where t.service_id = s.id) as taking,
                               (select jsonb_agg(to_jsonb(c) order by c.id) from directory.contact c where c.service_id = s.id) as contacts,
                               (select jsonb_agg(to_jsonb(h) order by h.id) from directory.schedule h where h.service_id = s.id and h.at_id is null) as schedules,
                               (select jsonb_agg(jsonb_build_object(
                                           'at', to_jsonb(a),
                                           'location', to_jsonb(l) || jsonb_build_object('whose', (select coalesce(w.extra ->> 'id', w.id::text) from directory.organisation w where w.id = l.organisation_id)),
                                           'schedules', (select jsonb_agg(to_jsonb(h) order by h.id) from directory.schedule h where h.service_id = s.id and h.at_id = a.id),
                                           'contacts', (select jsonb_agg(to_jsonb(c) order by c.id) from directory.contact c where c.at_id = a.id)) order by a.id)
                                  from directory.service_at_location a
                                  join directory.location l on l.id = a.location_id
                                 where a.service_id = s.id) as places
                          from directory.service s
                          join directory.organisation o on o.id = s.organisation_id
                         where (:source::text is null or s.source = :source)
                         order by s.id
                        """).param("source", choice.source()).withFetchSize(FETCH).query(row -> {
            lines.add(service(row, choice));
        });
    }

    private static ObjectNode service(ResultSet row, Choice choice) throws SQLException {
        boolean whole = choice.whole();
        var service = choice.ids(json(row, "service"));
        var out = HsdsListing.write(service, whole);
        var organisation =
                HsdsOrganisation.write(choice.ids(json(row, "organisation")), choice.ids(json(row, "whose")), whole);
        if (!whole) {
            // as it is called to everybody else
            out.set("organization_id", organisation.get("id"));
        }
        out.set("organization", organisation);
        HsdsContact.write(choice.ids(json(row, "contacts")), out, whole);
        schedules(choice.ids(json(row, "schedules")), out, whole);
        var places = Json.array();
        choice.ids(json(row, "places")).forEach(each -> places.add(place(each, whole)));
        Json.put(out, "service_at_locations", places);
        Needs.write(service, json(row, "needs"), out);
        if (whole) {
            taking(json(row, "taking"), out);
        }
        return out;
    }

    private static ObjectNode place(JsonNode each, boolean whole) {
        var at = each.path("at");
        var out = Json.object().put("id", Way.known(at));
        Json.put(out, "description", Json.text(at, "description"));
        out.set("location", HsdsLocation.write(each.path("location"), whole));
        HsdsContact.write(each.path("contacts"), out, whole);
        schedules(each.path("schedules"), out, whole);
        Json.add(out, at.path("extra"));
        Way.keep(out, at, whole);
        return out;
    }

    private static void schedules(JsonNode rows, ObjectNode out, boolean whole) {
        var all = Json.array();
        rows.forEach(each -> all.add(HsdsSchedule.write(each, whole)));
        Json.put(out, "schedules", all);
    }

    private static void taking(JsonNode taking, ObjectNode out) {
        if (!taking.isEmpty()) {
            var ours = out.get(Way.POP) instanceof ObjectNode there ? there : out.putObject(Way.POP);
            ours.set("taking", taking);
        }
    }

    private void organisations(Choice choice, Lines lines) {
        sql.sql("""
                        select to_jsonb(o) as organisation,
                               (select jsonb_agg(to_jsonb(c) order by c.id) from directory.contact c where c.organisation_id = o.id) as whose
                          from directory.organisation o
                         where (:source::text is null or o.source = :source)
                           and not exists (select from directory.service s where s.organisation_id = o.id)
                         order by o.id
                        """).param("source", choice.source()).query(row -> {
            lines.add(HsdsOrganisation.write(
                    choice.ids(json(row, "organisation")), choice.ids(json(row, "whose")), choice.whole()));
        });
    }

    private void places(Choice choice, Lines lines) {
        sql.sql("""
                        select to_jsonb(l) || jsonb_build_object('whose', (select coalesce(w.extra ->> 'id', w.id::text) from directory.organisation w where w.id = l.organisation_id)) as location
                          from directory.location l
                         where (:source::text is null or l.source = :source)
                           and not exists (select from directory.service_at_location a where a.location_id = l.id)
                         order by l.id
                        """).param("source", choice.source()).query(row -> {
            lines.add(HsdsLocation.write(choice.ids(json(row, "location")), choice.whole()));
        });
    }

    private static JsonNode json(ResultSet row, String column) throws SQLException {
        return Json.read(row.getString(column));
    }

    /// One record on each.
    private static final class Lines {

        private final Writer writer;
        private boolean some;

        Lines(Writer writer) {
            this.writer = writer;
        }

        void add(ObjectNode record) {
            try {
                writer.write(some ? ",\n" : "\n");
                writer.write(Json.write(record));
                some = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
