package pop.engagement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What happened to spells of support: only ever added to. A fact's number is the version that it made of its spell;
/// counting them alone would not do, since not every viewer is shown all.
@Component
class History {

    private final JdbcClient sql;
    private final Clock clock;

    History(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A fact with the names a person wants to read; `byName` is blank for the house itself.
    record Shown(
            FactKind kind,
            Instant happenedAt,
            String byName,
            @Nullable String workerName,
            @Nullable String reason,
            @Nullable Whose whose,
            String alternative,
            String note,
            @Nullable LocalDate until) {}

    void add(Engagement to, Fact fact) {
        sql.sql("""
                        insert into engagement.fact (id, engagement_id, person_id, holder_agency_id, category, number, kind, happened_at,
                               recorded_at, recorded_by, worker_id, reason, whose, alternative, note, until)
                        select :id, :engagement, :person, :holder, :category, greatest(:number, 1 + max(f.number)), :kind, :happenedAt,
                               :now, :by, :worker::uuid, :reason, :whose, :alternative, :note, :until::date
                          from engagement.fact f
                         where f.engagement_id = :engagement
                        """)
                .param("id", Ids.next())
                .param("engagement", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("category", fact.category())
                .param("number", to.version() + 1)
                .param("kind", fact.kind().name())
                .param("happenedAt", Times.utc(fact.happenedAt()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .param("worker", fact.worker() == null ? null : fact.worker().value())
                .param("reason", fact.reason())
                .param("whose", fact.whose() == null ? null : fact.whose().name())
                .param("alternative", fact.alternative())
                .param("note", fact.note())
                .param("until", fact.until())
                .update();
    }

    void opened(Spells.Opening opening) {
        sql.sql("""
                        insert into engagement.fact (id, engagement_id, person_id, holder_agency_id, category, number, kind,
                               happened_at, recorded_at, recorded_by)
                        select :id, e.id, e.person_id, e.holder_agency_id, 'IDENTITY', 1, 'OPENED', :at, :now, :by
                          from engagement.engagement e
                         where e.id = :engagement
                        """)
                .param("id", Ids.next())
                .param("engagement", opening.id().value())
                .param("at", Times.utc(opening.at()))
                .param("now", Times.utc(clock.instant()))
                .param("by", opening.by())
                .update();
    }

    /// The latest first.
    List<Shown> of(EngagementId engagement) {
        return sql.sql("""
                        select f.kind, f.happened_at, coalesce(b.name, '') as by_name, w.name as worker_name,
                               f.reason, f.whose, f.alternative, f.note, f.until
                          from engagement.fact f
                          left join agency.worker b on b.id = f.recorded_by
                          left join agency.worker w on w.id = f.worker_id
                         where f.engagement_id = :engagement
                         order by f.number desc
                        """)
                .param("engagement", engagement.value())
                .query(Shown.class)
                .list();
    }
}
