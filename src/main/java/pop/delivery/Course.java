package pop.delivery;

import org.jspecify.annotations.Nullable;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far a message has come, and what may happen to it next.
///
/// @param attempts since it was last queued
/// @param dueAt when it is tried next; of what is being sent, when its claim runs out
/// @param askAt when whoever carries it is asked what became of it; null when nobody is asked (any more)
record Course(
        MessageStatus status,
        int attempts,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant askAt,
        @Nullable String stoppedReason,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    static Course queued(Instant due) {
        return new Course(MessageStatus.QUEUED, 0, due, null, null, null, null, null);
    }

    /// So often is it given to a channel; claimed once more, it has killed whoever had it each time.
    boolean triedTooOften(BackOff backOff) {
        return attempts > backOff.pauses().size() + 1;
    }

    /// @param ask when to ask whoever carries it what became of it; null when nobody could say
    Step<Course, Fact> sent(@Nullable Instant ask, Instant now) {
        var first = sentAt == null ? now : sentAt;
        var next = status.after(FactKind.SENT);
        var asked = next == MessageStatus.SENT ? ask : null;
        return new Step<>(
                new Course(next, attempts, dueAt, first, asked, stoppedReason, acknowledgedBy, acknowledgedAt),
                new Fact(FactKind.SENT, now, ""));
    }

    /// It may leave, but not before: the attempt was none.
    Step<Course, Fact> postponed(Instant until, Instant now) {
        return new Step<>(
                again(status.after(FactKind.POSTPONED), attempts - 1, until), new Fact(FactKind.POSTPONED, now, ""));
    }

    /// An attempt that failed; nothing when a later one is under way or it has arrived after all.
    ///
    /// @param attempt which one it was
    /// @param backOff when to try again; [BackOff#NEVER] when that cannot help
    Optional<Step<Course, Fact>> failed(int attempt, String note, BackOff backOff, Instant now) {
        if (status == MessageStatus.STOPPED) {
            return Optional.of(new Step<>(this, new Fact(FactKind.FAILED, now, note)));
        }
        if (status != MessageStatus.SENDING || attempts != attempt) {
            return Optional.empty();
        }
        var pause = backOff.after(attempts);
        var kind = pause.isPresent() ? FactKind.FAILED : FactKind.GAVE_UP;
        var due = pause.map(now::plus).orElse(dueAt);
        return Optional.of(new Step<>(again(status.after(kind), attempts, due), new Fact(kind, now, note)));
    }

    /// What whoever carries it says became of it; nothing when that is known, or it was heard before.
    Optional<Step<Course, Fact>> became(FactKind known, String note, Instant now) {
        if (!status.allows(known)) {
            return Optional.empty();
        }
        return Optional.of(new Step<>(asking(status.after(known), null), new Fact(known, now, note)));
    }

    /// @param reason a code, `stopped.<code>` in messages.properties
    Step<Course, Fact> stopped(String reason, Instant now) {
        var next = status.after(FactKind.STOPPED);
        return new Step<>(
                new Course(next, attempts, dueAt, sentAt, null, reason, acknowledgedBy, acknowledgedAt),
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
                new Course(next, attempts, dueAt, first, askAt, stoppedReason, by, now),
                new Fact(FactKind.ACKNOWLEDGED, now, ""));
    }

    /// Begins the attempts anew, after they were given up.
    ///
    /// @throws Refused when they are not given up
    Step<Course, Fact> again(Instant now) {
        if (status != MessageStatus.GAVE_UP) {
            throw new Refused("delivery.not-given-up", status);
        }
        return new Step<>(again(status.after(FactKind.QUEUED), 0, now), new Fact(FactKind.QUEUED, now, ""));
    }

    private Course again(MessageStatus next, int tried, Instant due) {
        return new Course(next, tried, due, sentAt, askAt, stoppedReason, acknowledgedBy, acknowledgedAt);
    }

    private Course asking(MessageStatus next, @Nullable Instant ask) {
        return new Course(next, attempts, dueAt, sentAt, ask, stoppedReason, acknowledgedBy, acknowledgedAt);
    }
}
