package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.overdose.Notifications.Fact;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Where police tell of an overdose, whichever way it comes: checked, kept and sent in one transaction, or not at
/// all.
@Component
class SendDesk {

    private final Notifications notifications;
    private final Tolds tolds;
    private final Agreement agreement;
    private final WordOut out;
    private final Clock clock;

    SendDesk(Notifications notifications, Tolds tolds, Agreement agreement, WordOut out, Clock clock) {
        this.notifications = notifications;
        this.tolds = tolds;
        this.agreement = agreement;
        this.out = out;
        this.clock = clock;
    }

    /// @param id made where it was written, so that sending twice sends once
    /// @param different whoever told it says that it is none of those that look the same
    record Sending(
            NotificationId id, ScopeCheck scope, Told told, Instant happenedAt, Origin origin, boolean different) {}

    sealed interface Sent {

        /// @param again it had been told before, word for word
        record Done(NotificationId id, boolean again) implements Sent {}

        /// What its sender had told before was told anew.
        record Corrected(NotificationId id) implements Sent {}

        /// Nothing of the person is kept.
        ///
        /// @param why a code, where there is nobody to be told
        record OutOfScope(ScopeCheck.Test test, String why) implements Sent {}

        /// In scope, and kept: no agreement covers it today.
        record Kept(NotificationId id) implements Sent {}

        /// Perhaps told already: whoever tells it is asked.
        record Alike(List<Tolds.Like> others) implements Sent {}
    }

    Sent send(Sending it) {
        var now = clock.instant();
        var failed = it.scope().failed();
        if (failed != null) {
            return outOfScope(it, failed, "", now);
        }
        notifications.oneAtATime(it.origin().giver());
        var before = before(it);
        if (before != null) {
            return again(before, it);
        }
        var same = it.different() || it.origin().way() != Origin.Way.PAGE
                ? List.<Tolds.Like>of()
                : tolds.same(it.id(), it.origin().giver().value(), it.told(), it.happenedAt());
        return same.isEmpty() ? first(it, now) : new Sent.Alike(same);
    }

    private @Nullable Notification before(Sending it) {
        var digest = it.origin().digest();
        return notifications
                .find(it.id())
                .or(() -> digest == null
                        ? Optional.empty()
                        : notifications.sentBefore(it.origin().giver(), digest))
                .orElse(null);
    }

    /// The same again is nothing new; something else under the same reference corrects it.
    private Sent again(Notification before, Sending it) {
        var stands = tolds.latest(before.id());
        var told = before.sentAt() == null ? it.told() : it.told().only(agreement.sentUnder(before.id()));
        boolean same = stands.isEmpty() || stands.get().changedTo(told).isEmpty();
        if (same || it.origin().way() == Origin.Way.PAGE) {
            return new Sent.Done(before.id(), true);
        }
        correct(before.id(), it.told(), Ids.next(), it.origin().by());
        return new Sent.Corrected(before.id());
    }

    private Sent first(Sending it, Instant now) {
        var team = agreement.team(When.dayOf(now)).orElseThrow(NotFound::new);
        var may = agreement.coverage(it.origin().giver(), team, it.told().wish(), now);
        if (may.isAgainstTheirWish()) {
            return outOfScope(it, ScopeCheck.Test.TO_CRISIS_OUTREACH, may.whyNot(), now);
        }
        add(it, may, now);
        if (!may.allows()) {
            return new Sent.Kept(it.id());
        }
        leave(it.id(), may, it.origin().by(), now);
        return new Sent.Done(it.id(), false);
    }

    private void add(Sending it, Agreement.Coverage may, Instant now) {
        var draft = Notification.draft(
                it.id(), may.team(), it.origin(), NotificationStatus.DRAFTED, null, it.happenedAt(), now);
        if (!notifications.add(draft, it.origin())) {
            throw new NotFound();
        }
        // what no agreement names is not even kept; where there is none, what was told waits whole for one
        tolds.add(
                it.id(),
                may.allows() ? it.told().only(may.categories()) : it.told(),
                may.allows(),
                now,
                it.origin().by());
        for (var kind : List.of(NotificationFact.DRAFTED, NotificationFact.FOUND_IN_SCOPE)) {
            notifications.record(
                    it.id(), Fact.of(Ids.next(), kind, now, it.origin().by()), now);
        }
        notifications.settle(it.id(), NotificationStatus.IN_SCOPE, null);
    }

    private void leave(NotificationId id, Agreement.Coverage may, UUID by, Instant now) {
        notifications.record(id, Fact.of(Ids.next(), NotificationFact.SENT, now, by), now);
        notifications.settle(id, NotificationStatus.SENT, may.clause());
        out.waiting(notifications.find(id).orElseThrow(), "overdose.waiting", may.clause());
    }

    /// That somebody asked, and which test was not met: nothing of whom.
    private Sent outOfScope(Sending it, ScopeCheck.Test test, String why, Instant now) {
        var team = agreement.team(When.dayOf(now)).orElseThrow(NotFound::new);
        var id = new NotificationId(UUID.nameUUIDFromBytes((it.id() + " " + test).getBytes(UTF_8)));
        var nameless = it.origin().nameless();
        var asked = Notification.draft(id, team, nameless, NotificationStatus.OUT_OF_SCOPE, test, null, now);
        if (notifications.add(asked, nameless)) {
            for (var kind : List.of(NotificationFact.DRAFTED, NotificationFact.FOUND_OUT_OF_SCOPE)) {
                notifications.record(
                        id,
                        Fact.coded(
                                Ids.next(), kind, test.name(), now, it.origin().by()),
                        now);
            }
        }
        return new Sent.OutOfScope(test, why);
    }

    /// What was kept leaves now, if an agreement covers it by now.
    ///
    /// @return false when none does
    boolean sendKept(NotificationId id, UUID by) {
        var now = clock.instant();
        var kept = notifications.lock(id).orElseThrow(NotFound::new);
        var told = tolds.latest(id).orElseThrow(NotFound::new);
        kept.step(NotificationFact.SENT);
        var may = agreement.coverage(kept.giver(), kept.team(), told.wish(), now);
        if (!may.allows()) {
            return false;
        }
        tolds.add(id, told.only(may.categories()), true, now, by);
        leave(id, may, by, now);
        return true;
    }

    /// What was told is told anew. It goes to whoever was told, also when the agreement has ended since: who was
    /// told something wrong has to learn it (UK GDPR article 19); no more than the agreement covered then.
    void correct(NotificationId id, Told told, UUID fact, UUID by) {
        var now = clock.instant();
        var it = notifications.lock(id).orElseThrow(NotFound::new);
        var step = it.step(NotificationFact.CORRECTED);
        if (notifications.has(fact)) {
            return;
        }
        boolean sent = it.sentAt() != null;
        tolds.add(id, sent ? told.only(agreement.sentUnder(id)) : told, sent, now, by);
        notifications.record(id, Fact.of(fact, NotificationFact.CORRECTED, now, by), now);
        notifications.settle(id, step.state(), null);
        if (sent) {
            out.waiting(it, "overdose.changed", null);
        }
    }

    /// Told in error, or learnt later: the outreach team is to know at once.
    void end(NotificationId id, NotificationFact kind, String code, UUID fact, UUID by) {
        var now = clock.instant();
        var it = notifications.lock(id).orElseThrow(NotFound::new);
        if (notifications.has(fact)) {
            return;
        }
        var step = it.step(kind);
        notifications.record(id, Fact.coded(fact, kind, code, now, by), now);
        notifications.settle(id, step.state(), null);
        if (it.sentAt() != null) {
            out.waiting(it, "overdose.changed", null);
        }
    }
}
