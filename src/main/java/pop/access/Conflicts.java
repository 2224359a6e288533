package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Declared conflicts of interest: one's own, those of workers one leads, and those about people one leads.
@Component
class Conflicts {

    private static final String SELECT = """
            select c.id, c.worker_id as worker, c.team_id as team, c.holder_agency_id as holder, c.person_id as person, c.name_told,
                   c.birth_on, c.known_as, c.note, c.declared_at, c.status, c.version
              from access.conflict c
            """;

    private final JdbcClient sql;
    private final Facts facts;

    Conflicts(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /// A declaration for whoever may lift it.
    record Shown(
            UUID id,
            String worker,
            String nameTold,
            @Nullable LocalDate birthOn,
            HowKnown knownAs,
            Instant declaredAt) {}

    void add(Conflict conflict) {
        sql.sql("""
                        insert into access.conflict (id, worker_id, team_id, holder_agency_id, person_id, name_told, birth_on, words,
                               known_as, note, declared_at, status)
                        values (:id, :worker, :team, :holder, :person::uuid, :name, :birth, :words, :known, :note, :at, :status)
                        """)
                .param("id", conflict.id())
                .param("worker", conflict.worker().value())
                .param("team", conflict.team().value())
                .param("holder", conflict.holder().value())
                .param(
                        "person",
                        conflict.person() == null ? null : conflict.person().value())
                .param("name", conflict.nameTold())
                .param("birth", conflict.birthOn())
                .param("words", People.folded(conflict.nameTold()).toArray(String[]::new))
                .param("known", conflict.knownAs().name())
                .param("note", conflict.note())
                .param("at", Times.utc(conflict.declaredAt()))
                .param("status", conflict.status().name())
                .update();
        facts.add(conflict.subject(), conflict.declared());
    }

    Optional<Conflict> find(UUID id) {
        return sql.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(Conflict.class)
                .optional();
    }

    /// The newest first.
    List<Conflict> of(WorkerId worker) {
        return sql.sql(SELECT + " where c.worker_id = :worker order by c.declared_at desc")
                .param("worker", worker.value())
                .query(Conflict.class)
                .list();
    }

    /// Those of others that stand and that the viewer may lift, the newest first.
    List<Shown> toLift(int most) {
        return sql.sql("""
                        select c.id, w.name as worker, c.name_told, c.birth_on, c.known_as, c.declared_at
                          from access.conflict c
                          join agency.worker w on w.id = c.worker_id
                         where c.status = 'STANDS'
                           and c.worker_id <> (select sharing.viewer())
                         order by c.declared_at desc
                         limit :most
                        """).param("most", most).query(Shown.class).list();
    }

    /// @throws Refused when somebody else changed it first
    void record(Step<Conflict, Fact> step) {
        var next = step.state();
        int changed = sql.sql("""
                        update access.conflict
                           set status = :status,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", next.id())
                .param("version", next.version())
                .param("status", next.status().name())
                .update();
        if (changed == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(next.subject(), step.event());
    }

    /// Shuts a record that was just made to those who declared, before there was one, that they know its person. In the
    /// transaction that makes it: there is no moment at which they could find it.
    void meet(PersonId newcomer, Instant now) {
        sql.sql("""
                        insert into sharing.closing (id, person_id, worker_id, basis, basis_id, since)
                        select uuidv7(), p.id, c.worker_id, 'CONFLICT', c.id, :now
                          from person.person p
                          join access.conflict c on c.birth_on = p.birth_earliest
                         where p.id = :person
                           and p.birth_latest = p.birth_earliest
                           and c.person_id is null
                           and c.status = 'STANDS'
                           and exists (select
                                         from person.name_word w
                                        where w.person_id = p.id
                                        group by w.name_id
                                       having array_agg(distinct w.word::text order by w.word::text) = c.words)
                        """)
                .param("person", newcomer.value())
                .param("now", Times.utc(now))
                .update();
    }
}
