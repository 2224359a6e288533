package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// When people have to be in court, as far as the viewer may see it.
@Component
class CourtDates {

    private static final String SELECT = """
            select c.id, c.person_id as person, c.holder_agency_id as holder, c.court, c.at, c.diet, c.sure, c.told_by, c.remind,
                   c.follows_id as follows, c.status, c.version
              from justice.court_date c
            """;

    private final JdbcClient sql;
    private final CourtReminder reminder;

    CourtDates(JdbcClient sql, CourtReminder reminder) {
        this.sql = sql;
        this.reminder = reminder;
    }

    record Happened(
            CourtDateFactKind kind, Instant at, @Nullable String by, String said) {}

    Optional<CourtDate> find(CourtDateId id) {
        return sql.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(CourtDate.class)
                .optional();
    }

    /// The latest first.
    List<CourtDate> of(PersonId person) {
        return sql.sql(SELECT + """
                         where c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by c.at desc, c.id desc
                         limit 100
                        """)
                .param("person", person.value())
                .query(CourtDate.class)
                .list();
    }

    List<CourtDate> expected(List<UUID> people) {
        return sql.sql(SELECT + " where c.person_id = any (:people) and c.status = 'EXPECTED'")
                .param("people", people.toArray(UUID[]::new))
                .query(CourtDate.class)
                .list();
    }

    List<Happened> facts(CourtDateId id) {
        return sql.sql("""
                        select f.kind, f.at, w.name as by, f.said
                          from justice.court_date_fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.court_date_id = :id
                         order by f.number
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// The same id again changes nothing.
    void add(CourtDate date, UUID by, Instant now) {
        int rows = sql.sql("""
                        insert into justice.court_date (id, person_id, holder_agency_id, court, at, diet, sure, told_by, remind, follows_id,
                               status, recorded_at)
                        values (:id, :person, :holder, :court, :when, :diet, :sure, :toldBy, :remind, :follows::uuid, :status, :now)
                            on conflict (id) do nothing
                        """)
                .param("id", date.id().value())
                .param("person", date.person().value())
                .param("holder", date.holder().value())
                .param("court", date.court())
                .param("when", Times.utc(date.at()))
                .param("diet", date.diet().name())
                .param("sure", date.sure().name())
                .param("toldBy", date.toldBy())
                .param("remind", date.remind())
                .param("follows", date.follows() == null ? null : date.follows().value())
                .param("status", date.status().name())
                .param("now", Times.utc(now))
                .update();
        if (rows == 1) {
            add(date, new CourtDate.Fact(CourtDateFactKind.RECORDED, by, now, ""));
            reminder.set(date, now);
        }
    }

    /// The one door for every change.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<CourtDate, CourtDate.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update justice.court_date
                           set at = :when, status = :status, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("when", Times.utc(it.at()))
                .param("status", it.status().name())
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, step.event());
        reminder.set(it, step.event().at());
    }

    private void add(CourtDate of, CourtDate.Fact fact) {
        sql.sql("""
                        insert into justice.court_date_fact (id, court_date_id, person_id, holder_agency_id, number, kind, at, recorded_by, said)
                        select :fact, :id, :person, :holder, 1 + count(*), :kind, :at, :by, :said
                          from justice.court_date_fact f
                         where f.court_date_id = :id
                        """)
                .param("fact", Ids.next())
                .param("id", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by())
                .param("said", fact.said())
                .update();
    }
}
