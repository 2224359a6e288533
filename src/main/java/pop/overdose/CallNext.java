package pop.overdose;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Viewer;
import pop.overdose.Notifications.Fact;
import pop.web.When;

import java.time.Clock;

/// When nobody has acknowledged a notification in time, the next in turn is called by name, and the next after
/// them, round and round until somebody answers. Any number of nodes may do it: each notification is called for
/// once at a time.
@Component
class CallNext {

    static final String TASK = "calling the crisis outreach team";
    private static final Logger LOG = LoggerFactory.getLogger(CallNext.class);
    private static final int AT_ONCE = 50;

    /// Where a team has nobody to be called: an administrator has to see it.
    private static final String NOBODY = "NOBODY";

    private final Notifications notifications;
    private final Desks desks;
    private final WordOut out;
    private final AsSystem house;
    private final Clock clock;

    CallNext(Notifications notifications, Desks desks, WordOut out, AsSystem house, Clock clock) {
        this.notifications = notifications;
        this.desks = desks;
        this.out = out;
        this.house = house;
        this.clock = clock;
    }

    /// @return how many were called for
    int call() {
        return house.call(TASK, () -> {
            var due = notifications.unanswered(clock.instant(), AT_ONCE);
            due.forEach(this::call);
            return due.size();
        });
    }

    private void call(NotificationId id) {
        var now = clock.instant();
        var it = notifications.find(id).orElseThrow();
        var next = desks.next(it.team(), it.calls(), When.dayOf(now));
        var by = Viewer.system(TASK).id();
        notifications.record(
                id,
                new Fact(
                        Ids.next(),
                        NotificationFact.CALLED,
                        now,
                        by,
                        next.map(Desks.Called::workerId).orElse(null),
                        next.isPresent() ? "" : NOBODY),
                now);
        notifications.settle(id, it.step(NotificationFact.CALLED).state(), null);
        next.ifPresentOrElse(
                who -> out.call(it, who.workerId(), who.phone()), () -> out.waiting(it, "overdose.waiting", null));
    }

    @Component
    @ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
    static class Regularly {

        private final CallNext work;

        Regularly(CallNext work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
        void call() {
            try {
                work.call();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "nobody could be called for a notification: {}",
                        failure.getClass().getName());
            }
        }
    }
}
