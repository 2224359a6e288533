package pop.overdose;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Times;
import pop.database.Viewer;
import pop.overdose.Notifications.Fact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// When its time is over, all that tells of whom a notification was, and what was done for them, is deleted; a
/// certificate
/// says that it was, and nothing of what (facts 6.8, 12.8). What is held, or not closed, stays.
@Component
class Forget {

    static final String TASK = "forgetting overdose notifications";
    private static final Logger LOG = LoggerFactory.getLogger(Forget.class);
    private static final int AT_ONCE = 200;
    private static final List<String> TABLES = List.of("told", "note", "given", "back", "client", "nobody", "opened");

    private final JdbcClient sql;
    private final Notifications notifications;
    private final AsSystem house;
    private final Clock clock;

    Forget(JdbcClient sql, Notifications notifications, AsSystem house, Clock clock) {
        this.sql = sql;
        this.notifications = notifications;
        this.house = house;
        this.clock = clock;
    }

    /// @return how many were forgotten
    int forget() {
        return house.call(TASK, () -> {
            var now = clock.instant();
            var over = over(now);
            over.forEach(id -> forget(id, now));
            return over.size();
        });
    }

    private List<NotificationId> over(Instant now) {
        return sql.sql("""
                        select n.id
                          from overdose.notification n
                         where n.status = 'CLOSED'
                           and n.forget_at <= :now
                           and not n.held
                         order by n.forget_at
                         limit :atMost
                           for update skip locked
                        """)
                .param("now", Times.utc(now))
                .param("atMost", AT_ONCE)
                .query((row, _) -> new NotificationId(row.getObject("id", UUID.class)))
                .list();
    }

    private void forget(NotificationId id, Instant now) {
        sql.sql("""
                        insert into overdose.certificate (notification_id, purged_at, acknowledged_at, rule, told, notes)
                        select n.id, :now, n.acknowledged_at,
                               u.keep || ' days after ' || case when n.acknowledged_at is null then 'it was closed' else 'it was acknowledged' end,
                               (select count(*) from overdose.told t where t.notification_id = n.id),
                               (select count(*) from overdose.note t where t.notification_id = n.id)
                               + (select count(*) from overdose.given t where t.notification_id = n.id)
                               + (select count(*) from overdose.back t where t.notification_id = n.id)
                          from overdose.notification n
                         cross join lateral overdose.times(n.team_id) u
                         where n.id = :id
                        on conflict do nothing
                        """).param("id", id.value()).param("now", Times.utc(now)).update();
        for (var table : TABLES) {
            sql.sql("delete from overdose." + table + " where notification_id = :id")
                    .param("id", id.value())
                    .update();
        }
        var by = Viewer.system(TASK).id();
        notifications.record(id, Fact.of(Ids.next(), NotificationFact.PURGED, now, by), now);
        notifications.settle(id, NotificationStatus.PURGED, null);
    }

    @Component
    @ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
    static class Regularly {

        private final Forget work;

        Regularly(Forget work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
        void forget() {
            try {
                work.forget();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "overdose notifications could not be forgotten: {}",
                        failure.getClass().getName());
            }
        }
    }
}
