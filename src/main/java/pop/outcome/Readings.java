package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.instrument.Answer;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Readings in the database, as far as the viewer may see them. One of a record counts for all that are linked.
@Component
class Readings {

    private final JdbcClient sql;

    Readings(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Reading> find(ReadingId id) {
        return sql.sql(ReadingRows.SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(ReadingRows::read)
                .optional();
    }

    /// Of somebody, the latest first, mistaken ones too.
    List<Reading> of(PersonId person) {
        return sql.sql(ReadingRows.SELECT + """
                         where r.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by r.done_on desc, r.entered_at desc, r.id desc
                         limit 400
                        """)
                .param("person", person.value())
                .query(ReadingRows::read)
                .list();
    }

    List<Reading> ofSpells(List<UUID> engagements) {
        return sql.sql(ReadingRows.SELECT + " where r.engagement_id = any (:engagements)")
                .param("engagements", engagements.toArray(UUID[]::new))
                .query(ReadingRows::read)
                .list();
    }

    /// The same id again changes nothing.
    ///
    /// @throws Refused when another of the same day came in between
    void add(Reading it) {
        if (insert(it) == 1) {
            answer(it);
        } else if (find(it.id()).isEmpty()) {
            throw new Refused("outcome.meanwhile");
        }
    }

    private int insert(Reading it) {
        return sql.sql("""
                        insert into outcome.reading (id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion,
                               language, note, early, again, came_by, total, band, complete, risks, rule, entered_at, entered_by)
                        values (:id, :person, :engagement, :holder, :category, :code, :version, :on, :doneBy, :occasion, :language, :note, :early,
                                :again, :cameBy, :total::int, :band::text, :complete, :risks, :rule, :at, :by)
                            on conflict do nothing
                        """).params(columns(it)).update();
    }

    private static Map<String, @Nullable Object> columns(Reading it) {
        var columns = ids(it);
        columns.put("engagement", it.engagement().value());
        columns.put("on", it.doneOn());
        columns.put("doneBy", it.doneBy().name());
        columns.put("occasion", it.occasion().name());
        columns.put("language", it.language());
        columns.put("note", it.note());
        columns.put("early", it.early());
        columns.put("again", it.again());
        columns.put("cameBy", it.entered().fromFile() ? "FILE" : "HERE");
        columns.put("total", it.scored().total());
        columns.put("band", it.scored().band());
        columns.put("complete", it.scored().complete());
        columns.put("risks", it.scored().risks().toArray(String[]::new));
        columns.put("rule", it.scored().rule());
        columns.put("at", Times.utc(it.entered().at()));
        columns.put("by", it.entered().by());
        return columns;
    }

    private void answer(Reading it) {
        var links = new ArrayList<String>();
        var values = new ArrayList<@Nullable Integer>();
        var missing = new ArrayList<@Nullable String>();
        it.answers().forEach((link, answer) -> {
            links.add(link);
            values.add(answer instanceof Answer.Given(int value) ? value : null);
            missing.add(answer instanceof Answer.Missing why ? why.name() : null);
        });
        sql.sql("""
                        insert into outcome.answer (reading_id, person_id, holder_agency_id, category, code, version, link, value, missing)
                        select :id, :person, :holder, :category, :code, :version, a.link, a.value, a.missing
                          from unnest(:links::text[], :values::int[], :missing::text[]) a (link, value, missing)
                        """)
                .params(ids(it))
                .param("links", links.toArray(String[]::new))
                .param("values", values.toArray(Integer[]::new))
                .param("missing", missing.toArray(String[]::new))
                .update();
    }

    /// @throws Refused when it was said before
    void say(Reading of, Reading.Later kind, String words, WorkerId by, Instant at) {
        int rows = sql.sql("""
                        insert into outcome.fact (id, reading_id, person_id, holder_agency_id, category, code, version, kind, at, recorded_by, note)
                        values (:fact, :id, :person, :holder, :category, :code, :version, :kind, :at, :by, :note)
                            on conflict (reading_id, kind) do nothing
                        """)
                .params(ids(of))
                .param("fact", Ids.next())
                .param("kind", kind.name())
                .param("at", Times.utc(at))
                .param("by", by.value())
                .param("note", words)
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    private static Map<String, @Nullable Object> ids(Reading it) {
        var ids = new HashMap<String, @Nullable Object>();
        ids.put("id", it.id().value());
        ids.put("person", it.person().value());
        ids.put("holder", it.holder().value());
        ids.put("category", it.category().name());
        ids.put("code", it.key().code());
        ids.put("version", it.key().version());
        return ids;
    }
}
