package pop.harmreduction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What puts people at risk, as far as the viewer may see it.
@Component
class Contexts {

    private static final String SELECT = """
            select c.id, c.person_id as person, c.context, c.since, c.until, w.name as by, c.ended_at is not null as ended
              from harmreduction.context c
              join agency.worker w on w.id = c.recorded_by
            """;

    private final JdbcClient sql;

    Contexts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Over all linked records, the latest first.
    List<Context> of(PersonId person) {
        return sql.sql(SELECT + """
                         where c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by c.since desc, c.id desc
                         limit 100
                        """)
                .param("person", person.value())
                .query(Context.class)
                .list();
    }

    Optional<Context> find(ContextId id) {
        return sql.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(Context.class)
                .optional();
    }

    /// The same id again changes nothing.
    void add(PersonId person, ContextForm.Read it, Post me, Instant now) {
        sql.sql("""
                        insert into harmreduction.context (id, person_id, holder_agency_id, context, since, until, recorded_at, recorded_by)
                        values (:id, :person, :holder, :context, :since, :until::date, :now, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", it.id().value())
                .param("person", person.value())
                .param("holder", me.agency().value())
                .param("context", it.context().name())
                .param("since", it.since())
                .param("until", it.until())
                .param("now", Times.utc(now))
                .param("by", me.worker().value())
                .update();
    }

    /// @throws Refused when it has ended meanwhile
    void end(ContextId id, LocalDate today, WorkerId by, Instant now) {
        int rows = sql.sql("""
                        update harmreduction.context
                           set until = greatest(least(until, :today), since), ended_at = :now, ended_by = :by
                         where id = :id
                           and ended_at is null
                        """)
                .param("today", today)
                .param("now", Times.utc(now))
                .param("by", by.value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
