package pop.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// The services of the directory, for other rooms. In a transaction, as everything under policies.
@Component
public class Services {

    static final int A_PAGE = 25;

    private final JdbcClient sql;

    static final String COLUMNS = """
            s.id, s.name, o.id as organisation_id, o.name as organisation, o.agency_id, s.status, s.route, s.how_to_refer, s.email,
            s.website, s.referral_email, s.webhook, s.capacity, s.waiting_weeks, s.capacity_at, l.status as freshness, l.since,
            l.confirmed, l.doubted, s.version, n.codes, n.names
            """;

    static final String FROM = """

             from directory.service s
             join directory.organisation o on o.id = s.organisation_id
             join directory.listing l on l.service_id = s.id
            cross join lateral (select coalesce(array_agg(n.code order by n.position), '{}') as codes,
                                       coalesce(array_agg(n.name order by n.position), '{}') as names
                                  from directory.service_need x
                                  join directory.need n on n.code = x.need
                                 where x.service_id = s.id) n
            """;

    Services(JdbcClient sql) {
        this.sql = sql;
    }

    /// Also one that is paused or closed.
    public Optional<Listing> find(ServiceId id) {
        return sql.sql("select " + COLUMNS + FROM + " where s.id = :id")
                .param("id", id.value())
                .query((row, _) -> listing(row))
                .optional();
    }

    /// Of an organisation, by name; those that are closed last.
    List<Listing> of(OrganisationId organisation) {
        return sql.sql("select " + COLUMNS + FROM + " where o.id = :id order by s.status = 'CLOSED', s.name limit 200")
                .param("id", organisation.value())
                .query((row, _) -> listing(row))
                .list();
    }

    /// By name; one more than a page, so that it is known whether there are more.
    List<Listing> list(@Nullable String words, @Nullable String need, boolean closed, long offset) {
        return sql.sql("select " + COLUMNS + FROM + """
                         where s.id = any (array(
                               select x.id
                                 from directory.service x
                                 join directory.organisation y on y.id = x.organisation_id
                                where (x.status = 'CLOSED') = :closed
                                  and (:words::text is null
                                       or position(lower(:words) in lower(concat_ws(' ', x.name, x.also_called, y.name, y.also_called))) > 0)
                                  and (:need::text is null
                                       or exists (select from directory.service_need z where z.service_id = x.id and z.need = :need))
                                order by lower(x.name), x.id
                                limit :limit offset :offset))
                         order by lower(s.name), s.id
                        """)
                .param("closed", closed)
                .param("words", words)
                .param("need", need)
                .param("limit", A_PAGE + 1)
                .param("offset", offset)
                .query((row, _) -> listing(row))
                .list();
    }

    /// Whether the viewer's team keeps the whole directory true.
    public boolean keeps() {
        return sql.sql("select directory.keeps()").query(Boolean.class).single();
    }

    /// All there are, in the order in which they are offered.
    public List<Need> needs() {
        return sql.sql("select n.code, n.name from directory.need n order by n.position")
                .query(Need.class)
                .list();
    }

    static Listing listing(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("codes").getArray();
        var names = (String[]) row.getArray("names").getArray();
        return new Listing(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation"),
                agency(row.getObject("agency_id", UUID.class)),
                ServiceStatus.valueOf(row.getString("status")),
                Route.valueOf(row.getString("route")),
                row.getString("how_to_refer"),
                row.getString("email"),
                row.getString("website"),
                row.getString("referral_email"),
                row.getString("webhook"),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("waiting_weeks", Integer.class),
                Times.instantOrNull(row, "capacity_at"),
                Freshness.valueOf(row.getString("freshness")),
                Times.instant(row, "since"),
                row.getBoolean("confirmed"),
                row.getBoolean("doubted"),
                row.getInt("version"),
                IntStream.range(0, codes.length)
                        .mapToObj(at -> new Need(codes[at], names[at]))
                        .toList());
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }
}
