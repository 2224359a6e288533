package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Concerns in the database, as far as the viewer may see them.
@Component
class Concerns {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Concerns(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /// A concern in a list.
    ///
    /// @param name of whom it is about, as far as anybody knows
    record Line(
            ConcernId id,
            String name,
            Whom whom,
            Route route,
            boolean urgent,
            ConcernStatus status,
            String raisedBy,
            Instant raisedAt,
            Instant movedAt,
            Instant tellBy) {

        String reference() {
            return Concern.reference(id);
        }
    }

    record Happened(
            ConcernFact kind,
            Instant at,
            Instant recordedAt,
            String by,
            String toldTo,
            @Nullable Way way,
            @Nullable Route route,
            @Nullable Basis basis,
            @Nullable Agrees agrees,
            @Nullable Outcome outcome,
            String note) {}

    Optional<Concern> find(ConcernId id) {
        return sql.sql("""
                        select c.id, c.person_id as person, c.about, c.holder_agency_id as holder, c.team_id as team, c.whom, c.route, c.urgent,
                               c.confidential, cardinality(c.kept_from) > 0 as kept, c.status, c.raised_by, c.raised_at, c.moved_at,
                               safety.tell_by(c.raised_at, c.urgent) as tell_by, c.version
                          from safety.concern c
                         where c.id = :id
                        """).param("id", id.value()).query(Concern.class).optional();
    }

    /// About these records of one person, the latest first.
    List<Line> of(List<PersonId> people) {
        return sql.sql("""
                        select c.id, '' as name, c.whom, c.route, c.urgent, c.status, w.name as raised_by, c.raised_at, c.moved_at,
                               safety.tell_by(c.raised_at, c.urgent) as tell_by
                          from safety.concern c
                          join agency.worker w on w.id = c.raised_by
                         where c.person_id = any (:people)
                         order by c.raised_at desc
                         limit 100
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Line.class)
                .list();
    }

    /// All that are open to nobody's answer yet, the oldest promise first.
    List<Line> open() {
        return sql.sql("""
                        select c.id, coalesce(n.shown, nullif(c.about, ''), 'Somebody not on record') as name, c.whom, c.route, c.urgent, c.status,
                               w.name as raised_by, c.raised_at, c.moved_at, safety.tell_by(c.raised_at, c.urgent) as tell_by
                          from safety.concern c
                          join agency.worker w on w.id = c.raised_by
                          left join person.name n on n.person_id = c.person_id and n.used and n.ended_at is null
                         where c.status in ('RAISED', 'TOLD', 'ACKNOWLEDGED')
                         order by c.status <> 'RAISED', safety.tell_by(c.raised_at, c.urgent)
                         limit 200
                        """).query(Line.class).list();
    }

    List<Happened> facts(ConcernId id) {
        return sql.sql("""
                        select f.kind, f.at, f.recorded_at, w.name as by, f.told_to, f.way, f.route, f.basis, f.agrees, f.outcome, f.note
                          from safety.concern_fact f
                          join agency.worker w on w.id = f.recorded_by
                         where f.concern_id = :id
                         order by f.number
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// What is new about a concern.
    ///
    /// @param kept workers named in it, who do not see it
    record Raising(
            ConcernId id,
            @Nullable PersonId person,
            String about,
            Whom whom,
            Route route,
            boolean urgent,
            boolean confidential,
            List<UUID> kept) {}

    /// The same id again changes nothing. A lead answers for it who is not named in it.
    ///
    /// @return whether it was new
    boolean raise(Raising it, Post by, Instant now) {
        var kept = it.kept().toArray(UUID[]::new);
        int rows = sql.sql("""
                        insert into safety.concern (id, person_id, about, holder_agency_id, team_id, whom, route, urgent, confidential, kept_from, status,
                               raised_by, raised_at, moved_at)
                        values (:id, :person::uuid, :about, :holder, safety.answering_team(:team, :kept), :whom, :route, :urgent, :confidential, :kept,
                                'RAISED', :by, :now, :now)
                            on conflict do nothing
                        """)
                .param("id", it.id().value())
                .param("person", it.person() == null ? null : it.person().value())
                .param("about", it.about())
                .param("holder", by.agency().value())
                .param("team", by.team().value())
                .param("kept", kept)
                .param("whom", it.whom().name())
                .param("route", it.route().name())
                .param("urgent", it.urgent())
                .param("confidential", it.confidential())
                .param("by", by.worker().value())
                .param("now", Times.utc(now))
                .update();
        if (rows == 1) {
            events.publishEvent(
                    new ConcernEvent.Raised(it.id(), it.person(), by.worker().value(), now));
        }
        return rows == 1;
    }

    /// The one door for every change of a concern.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Concern, Concern.Fact> step, Instant now) {
        var it = step.state();
        int rows = sql.sql("""
                        update safety.concern
                           set route = :route, urgent = :urgent, status = :status, moved_at = :moved, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("route", it.route().name())
                .param("urgent", it.urgent())
                .param("status", it.status().name())
                .param("moved", Times.utc(it.movedAt()))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        fact(it, step.event(), now);
    }

    void fact(Concern of, Concern.Fact fact, Instant now) {
        sql.sql("""
                        insert into safety.concern_fact (id, concern_id, person_id, holder_agency_id, number, kind, at, recorded_at, recorded_by, told_to,
                               way, route, basis, agrees, outcome, note)
                        select :id, :concern, :person::uuid, :holder, 1 + count(*), :kind, :at, :now, :by, :toldTo, :way, :route, :basis, :agrees, :outcome,
                               :note
                          from safety.concern_fact f
                         where f.concern_id = :concern
                        """)
                .params(columns(fact))
                .param("id", Ids.next())
                .param("concern", of.id().value())
                .param("person", of.person() == null ? null : of.person().value())
                .param("holder", of.holder().value())
                .param("now", Times.utc(now))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Concern.Fact fact) {
        var telling = fact.telling();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("kind", fact.kind().name());
        columns.put("at", Times.utc(fact.at()));
        columns.put("by", fact.by().value());
        columns.put("toldTo", telling == null ? "" : telling.who());
        columns.put("way", telling == null ? null : telling.way().name());
        columns.put("route", telling == null ? null : telling.route().name());
        columns.put("basis", telling == null ? null : Basis.of(telling.route()).name());
        columns.put("agrees", telling == null ? null : telling.agrees().name());
        columns.put("outcome", fact.outcome() == null ? null : fact.outcome().name());
        columns.put("note", fact.note());
        return columns;
    }
}
