package pop.ladder;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.StatusCheck;
import pop.rule.Step;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whom we look and looked for, as far as the viewer may see it.
@Component
class Traces implements StatusCheck {

    private final JdbcClient sql;
    private final StoredStatuses stored;
    private final Clock clock;

    Traces(JdbcClient sql, StoredStatuses stored, Clock clock) {
        this.sql = sql;
        this.stored = stored;
        this.clock = clock;
    }

    /// Somebody is looked for already, or the same id again: changes nothing. It lies with the agency of the spell.
    ///
    /// @return whether it began
    boolean begin(Trace trace, Why why, String note, UUID by) {
        int rows = sql.sql("""
                        insert into ladder.trace (id, person_id, engagement_id, holder_agency_id, status, began_at)
                        select :id, e.person_id, e.id, e.holder_agency_id, 'LOOKING', :beganAt
                          from engagement.engagement e
                         where e.id = :engagement
                            on conflict do nothing
                        """)
                .param("id", trace.id())
                .param("engagement", trace.engagement().value())
                .param("beganAt", Times.utc(trace.beganAt()))
                .update();
        if (rows == 1) {
            add(trace, Trace.Fact.plain(TraceFactKind.BEGAN, why.name(), note, trace.beganAt(), by));
        }
        return rows == 1;
    }

    /// The one door for every change.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Trace, Trace.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update ladder.trace
                           set status = :status, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("status", it.status().name())
                .param("id", it.id())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, step.event());
    }

    private void add(Trace to, Trace.Fact fact) {
        sql.sql("""
                        insert into ladder.fact (id, trace_id, person_id, holder_agency_id, category, number, kind, reason, note, happened_at,
                               recorded_at, recorded_by)
                        select :id, e.trace_id, e.person_id, e.holder_agency_id, :category,
                               1 + coalesce((select max(f.number) from ladder.fact f where f.trace_id = :trace), 0),
                               :kind, :reason, :note, :at, :now, :by
                          from (select :trace::uuid as trace_id, g.person_id, g.holder_agency_id
                                  from engagement.engagement g
                                 where g.id = :engagement) e
                            on conflict (id) do nothing
                        """)
                .param("id", fact.id())
                .param("trace", to.id())
                .param("engagement", to.engagement().value())
                .param("category", fact.category().name())
                .param("kind", fact.kind().name())
                .param("reason", fact.reason())
                .param("note", fact.note())
                .param("at", Times.utc(fact.happenedAt()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .update();
    }

    Optional<Trace> open(PersonId person) {
        return sql.sql("""
                        select t.id, t.person_id as person, t.engagement_id as engagement, t.status, t.began_at, t.version
                          from ladder.trace t
                         where t.person_id = any (array(select q.id
                                                          from person.person p
                                                          join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                           and t.status = 'LOOKING'
                         order by t.began_at
                         limit 1
                        """).param("person", person.value()).query(Trace.class).optional();
    }

    boolean has(UUID fact) {
        return sql.sql("select exists (select from ladder.fact f where f.id = :id)")
                .param("id", fact)
                .query(Boolean.class)
                .single();
    }

    /// What happened while the person was looked for, the latest first.
    record Happened(
            UUID trace,
            UUID id,
            TraceFactKind kind,
            String reason,
            String note,
            Instant happenedAt,
            @Nullable String byName) {}

    List<Happened> history(PersonId person) {
        return sql.sql("""
                        select f.trace_id as trace, f.id, f.kind, f.reason, f.note, f.happened_at, w.name as by_name
                          from ladder.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.person_id = any (array(select q.id
                                                          from person.person p
                                                          join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by f.happened_at desc, f.number desc
                         limit 100
                        """)
                .param("person", person.value())
                .query(Happened.class)
                .list();
    }

    /// When somebody last saw them or knew where they were, in this spell.
    Optional<Instant> lastSighted(EngagementId engagement) {
        return sql.sql("""
                        select max(f.happened_at) as at
                          from ladder.trace t
                          join ladder.fact f on f.trace_id = t.id
                         where t.engagement_id = :engagement
                           and f.kind in ('SEEN', 'TRACED')
                        """)
                .param("engagement", engagement.value())
                .query((row, _) -> Optional.ofNullable(Times.instantOrNull(row, "at")))
                .single();
    }

    @Override
    public String of() {
        return "contact ladders";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select t.id as id, t.status, array_agg(f.kind order by f.number) as kinds
                          from ladder.trace t
                          join ladder.fact f on f.trace_id = t.id
                         group by t.id, t.status
                        """, TraceFactKind.class, TraceStatus::of);
    }
}
