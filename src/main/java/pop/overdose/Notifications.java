package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Notifications and their facts: each change is a fact, and what stands beside the facts follows from them.
@Component
class Notifications {

    private static final String COLUMNS = """
            select n.id, n.reference, n.team_id as team, n.giver_agency_id as giver, n.source_team_id as source, n.told_by, n.status,
                   n.failed_test, n.happened_at, n.drafted_at, n.sent_at, n.acknowledged_at, w.name as acknowledged_by, n.attempts,
                   n.attempted_at, n.contacted_at, n.closed_at, n.changed_at, n.change_seen_at, n.calls, n.same_as, n.soon_at, n.late_at,
                   n.forget_at, n.held, n.version
              from overdose.notification n
              left join agency.worker w on w.id = n.acknowledged_by
            """;

    private final JdbcClient sql;

    Notifications(JdbcClient sql) {
        this.sql = sql;
    }

    /// A fact as it is recorded.
    ///
    /// @param id made where it was tapped, so that it counts once
    /// @param worker who was called
    /// @param code why it was closed, or which test was not met
    record Fact(
            UUID id,
            NotificationFact kind,
            Instant at,
            UUID by,
            @Nullable UUID worker,
            String code) {

        static Fact of(UUID id, NotificationFact kind, Instant at, UUID by) {
            return new Fact(id, kind, at, by, null, "");
        }

        static Fact coded(UUID id, NotificationFact kind, String code, Instant at, UUID by) {
            return new Fact(id, kind, at, by, null, code);
        }
    }

    /// One after the other of an agency: two officers who tell of the same overdose at once must find each other.
    void oneAtATime(AgencyId giver) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('overdose ' || :giver, 0)) is null")
                .param("giver", giver.toString())
                .query(Boolean.class)
                .single();
    }

    /// @return false when there is one of this id already
    boolean add(Notification it, Origin origin) {
        return sql.sql("""
                        insert into overdose.notification (id, reference, team_id, giver_agency_id, source_team_id, told_by, way, sender_digest,
                               status, failed_test, happened_at, drafted_at)
                        values (:id, :reference, :team, :giver, :source, :by, :way, :digest::bytea, :status, :failed, :happened::timestamptz, :drafted)
                        on conflict do nothing
                        """)
                        .param("id", it.id().value())
                        .param("reference", it.reference())
                        .param("team", it.team().value())
                        .param("giver", it.giver().value())
                        .param("source", it.source().value())
                        .param("by", it.toldBy())
                        .param("way", origin.way().name())
                        .param("digest", origin.digest())
                        .param("status", it.status().name())
                        .param(
                                "failed",
                                it.failedTest() == null ? null : it.failedTest().name())
                        .param("happened", Times.utcOrNull(it.happenedAt()))
                        .param("drafted", Times.utc(it.draftedAt()))
                        .update()
                == 1;
    }

    Optional<Notification> find(NotificationId id) {
        return sql.sql(COLUMNS + " where n.id = :id")
                .param("id", id.value())
                .query(Notification.class)
                .optional();
    }

    /// The same, held until the end of the transaction.
    Optional<Notification> lock(NotificationId id) {
        return sql.sql(COLUMNS + " where n.id = :id for update of n")
                .param("id", id.value())
                .query(Notification.class)
                .optional();
    }

    /// What this sender sent under this reference before.
    Optional<Notification> sentBefore(AgencyId giver, byte[] digest) {
        return sql.sql(COLUMNS + " where n.giver_agency_id = :giver and n.sender_digest = :digest")
                .param("giver", giver.value())
                .param("digest", digest)
                .query(Notification.class)
                .optional();
    }

    /// Of one that is locked.
    ///
    /// @return false when this very fact stands there already, and nothing was changed
    boolean record(NotificationId id, Fact fact, Instant now) {
        return sql.sql("""
                        insert into overdose.fact (id, notification_id, number, kind, happened_at, recorded_at, recorded_by, worker_id, code)
                        select :fact, :id, coalesce(max(f.number), 0) + 1, :kind, :at, :now, :by, :worker::uuid, :code
                          from overdose.fact f
                         where f.notification_id = :id
                        on conflict do nothing
                        """)
                        .param("fact", fact.id())
                        .param("id", id.value())
                        .param("kind", fact.kind().name())
                        .param("at", Times.utc(fact.at()))
                        .param("now", Times.utc(now))
                        .param("by", fact.by())
                        .param("worker", fact.worker())
                        .param("code", fact.code())
                        .update()
                == 1;
    }

    /// Whether this very fact stands there: what is sent twice is answered as the first time.
    boolean has(UUID fact) {
        return sql.sql("select exists (select from overdose.fact f where f.id = :id)")
                .param("id", fact)
                .query(Boolean.class)
                .single();
    }

    /// Writes beside the facts what follows from them and from the times that the outreach team has set.
    void settle(NotificationId id, NotificationStatus status, @Nullable UUID clause) {
        sql.sql("select overdose.settle(:id, :status, :clause::uuid)")
                .param("id", id.value())
                .param("status", status.name())
                .param("clause", clause)
                .query()
                .singleRow();
    }

    /// It is of the same overdose as another, which is kept.
    void sameAs(NotificationId id, NotificationId kept) {
        sql.sql("update overdose.notification set same_as = :kept where id = :id")
                .param("id", id.value())
                .param("kept", kept.value())
                .update();
    }

    /// Whoever opens what was told, the first time.
    void opened(NotificationId id, WorkerId worker, Instant now) {
        sql.sql("""
                        insert into overdose.opened (notification_id, worker_id, at)
                        values (:id, :worker, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("worker", worker.value())
                .param("now", Times.utc(now))
                .update();
    }

    /// Those of which nobody answered in time; each for one asker only.
    List<NotificationId> unanswered(Instant now, int atMost) {
        return sql.sql("""
                        select n.id
                          from overdose.notification n
                         where n.call_at <= :now
                         order by n.call_at
                         limit :atMost
                           for update skip locked
                        """)
                .param("now", Times.utc(now))
                .param("atMost", atMost)
                .query((row, _) -> new NotificationId(row.getObject("id", UUID.class)))
                .list();
    }
}
