package pop.overdose;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.overdose.Notifications.Fact;
import pop.rule.Refused;
import pop.web.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Where the outreach team writes down what it does about a notification. Each has an id from its page, so that
/// pressing
/// twice counts once.
@Component
class ResponseDesk {

    private final Notifications notifications;
    private final Responses responses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResponseDesk(Notifications notifications, Responses responses, ApplicationEventPublisher events, Clock clock) {
        this.notifications = notifications;
        this.responses = responses;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody has it: the first is named, and nobody is called any more. Again by another: they take it over.
    void acknowledge(NotificationId id, UUID fact, WorkerId by) {
        var now = clock.instant();
        if (add(lock(id), Fact.of(fact, NotificationFact.ACKNOWLEDGED, now, by.value()), now)) {
            events.publishEvent(new OverdoseEvent.Acknowledged(id, by.value(), now));
        }
    }

    /// Somebody read what was told anew.
    void read(NotificationId id, UUID fact, WorkerId by) {
        var now = clock.instant();
        add(lock(id), Fact.of(fact, NotificationFact.CORRECTION_READ, now, by.value()), now);
    }

    record Attempt(UUID fact, AttemptWay way, Met met, Instant at, String note) {}

    /// Whoever goes there has it: what nobody had acknowledged is acknowledged with it.
    void tried(NotificationId id, Attempt attempt, WorkerId by) {
        var now = clock.instant();
        var it = lock(id);
        if (notifications.has(attempt.fact())) {
            return;
        }
        var status = it.status();
        if (it.acknowledgedAt() == null) {
            status = it.step(NotificationFact.ACKNOWLEDGED).state();
            notifications.record(id, Fact.of(Ids.next(), NotificationFact.ACKNOWLEDGED, now, by.value()), now);
            events.publishEvent(new OverdoseEvent.Acknowledged(id, by.value(), now));
        }
        var kind = attempt.met().fact();
        if (!status.allows(kind)) {
            throw new Refused("overdose.not-now", status);
        }
        notifications.record(id, Fact.of(attempt.fact(), kind, attempt.at(), by.value()), now);
        responses.note(attempt.fact(), id, it.team(), attempt.way(), attempt.note());
        notifications.settle(id, status.after(kind), null);
    }

    void helped(NotificationId id, UUID fact, Responses.Given given, String note, WorkerId by) {
        var now = clock.instant();
        var it = lock(id);
        if (add(it, Fact.of(fact, NotificationFact.INTERVENED, now, by.value()), now)) {
            responses.given(fact, id, it.team(), given);
            responses.note(fact, id, it.team(), null, note);
        }
    }

    /// What whoever told it may know, besides how it stands.
    void tellBack(NotificationId id, UUID fact, String words, WorkerId by) {
        var now = clock.instant();
        var it = lock(id);
        if (add(it, Fact.of(fact, NotificationFact.TOLD_BACK, now, by.value()), now)) {
            responses.back(fact, it, words);
        }
    }

    void close(NotificationId id, UUID fact, ClosedBecause reason, String note, WorkerId by) {
        var now = clock.instant();
        var it = lock(id);
        if (add(it, Fact.coded(fact, NotificationFact.CLOSED, reason.name(), now, by.value()), now)) {
            responses.note(fact, id, it.team(), null, note);
        }
    }

    /// Another, which is kept, tells of the same overdose.
    void sameAs(NotificationId id, UUID fact, NotificationId kept, WorkerId by) {
        if (id.equals(kept)) {
            throw new Refused("overdose.same-as-itself");
        }
        if (notifications
                .find(kept)
                .filter(it -> it.sentAt() != null && it.sameAs() == null)
                .isEmpty()) {
            throw new NotFound();
        }
        close(id, fact, ClosedBecause.SAME_AS_ANOTHER, "", by);
        notifications.sameAs(id, kept);
    }

    private Notification lock(NotificationId id) {
        return notifications.lock(id).orElseThrow(NotFound::new);
    }

    /// @return false when it stands there already
    private boolean add(Notification it, Fact fact, Instant now) {
        if (notifications.has(fact.id())) {
            return false;
        }
        var step = it.step(fact.kind());
        notifications.record(it.id(), fact, now);
        notifications.settle(it.id(), step.state(), null);
        return true;
    }
}
