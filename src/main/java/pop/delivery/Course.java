package pop.delivery;

import org.jspecify.annotations.Nullable;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far a message has come, and what may happen to it next.
///
/// @param attempts since it was last queued
/// @param dueAt when it is tried next; of what is being sent, when its claim runs out
record Course(
        MessageStatus status,
        int attempts,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String stoppedReason,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID acknowledgedBy) {

    /// A process that was killed says nothing any more: what it had claimed so long ago is due again.
    static final Duration A_CLAIM_LASTS = Duration.ofMinutes(10);

    /// So often is it given to a channel; claimed once more, it has killed whoever had it each time.
    boolean triedTooOften() {
        return attempts > BackOff.USUAL.pauses().size() + 1;
    }

    Step<Course, Fact> sent(Instant now) {
        var first = sentAt == null ? now : sentAt;
        var next = status.after(FactKind.SENT);
        return new Step<>(
                new Course(next, attempts, dueAt, first, stoppedReason, acknowledgedAt, acknowledgedBy),
                new Fact(FactKind.SENT, now, ""));
    }

    /// An attempt that failed; nothing when a later one is under way or it has arrived after all.
    ///
    /// @param attempt which one it was
    /// @param forGood when trying again cannot help
    Optional<Step<Course, Fact>> failed(int attempt, String note, boolean forGood, Instant now) {
        if (status == MessageStatus.STOPPED) {
            return Optional.of(new Step<>(this, new Fact(FactKind.FAILED, now, note)));
        }
        if (status != MessageStatus.SENDING || attempts != attempt) {
            return Optional.empty();
        }
        var pause = forGood ? Optional.<Duration>empty() : BackOff.USUAL.after(attempts);
        var kind = pause.isPresent() ? FactKind.FAILED : FactKind.GAVE_UP;
        var due = pause.map(now::plus).orElse(dueAt);
        return Optional.of(new Step<>(queued(status.after(kind), attempts, due), new Fact(kind, now, note)));
    }

    /// @param reason a code, `stopped.<code>` in messages.properties
    Step<Course, Fact> stopped(String reason, Instant now) {
        var next = status.after(FactKind.STOPPED);
        return new Step<>(
                new Course(next, attempts, dueAt, sentAt, reason, acknowledgedAt, acknowledgedBy),
                new Fact(FactKind.STOPPED, now, reason));
    }

    /// @throws Refused when it was withdrawn
    Step<Course, Fact> acknowledged(UUID by, Instant now) {
        if (!status.allows(FactKind.ACKNOWLEDGED)) {
            throw new Refused("delivery.withdrawn");
        }
        var first = sentAt == null ? now : sentAt;
        var next = status.after(FactKind.ACKNOWLEDGED);
        return new Step<>(
                new Course(next, attempts, dueAt, first, stoppedReason, now, by),
                new Fact(FactKind.ACKNOWLEDGED, now, ""));
    }

    /// Begins the attempts anew, after they were given up.
    ///
    /// @throws Refused when they are not given up
    Step<Course, Fact> again(Instant now) {
        if (status != MessageStatus.GAVE_UP) {
            throw new Refused("delivery.not-given-up", status);
        }
        return new Step<>(queued(status.after(FactKind.QUEUED), 0, now), new Fact(FactKind.QUEUED, now, ""));
    }

    private Course queued(MessageStatus next, int tried, Instant due) {
        return new Course(next, tried, due, sentAt, stoppedReason, acknowledgedAt, acknowledgedBy);
    }
}
