package pop.custody;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What happened to an approach, and what follows from it.
///
/// @param outcomes by when they were said; one at least
/// @param reachable whether the latest told of a way to reach them
/// @param outAt when they are expected out; null when nobody knows
/// @param tried in their order
/// @param lastAt of anything
record Course(
        List<Outcome> outcomes,
        boolean reachable,
        @Nullable Instant outAt,
        List<Tried> tried,
        @Nullable Instant triedAt,
        Instant metAt,
        Instant lastAt) {

    /// @param followDueAt only while it is due
    /// @param forgetAt when who they are is forgotten
    record Standing(
            Outcome outcome, FollowUp follow, @Nullable Instant followDueAt, Instant forgetAt) {}

    Standing standing(Patience patience) {
        var outcome = Outcome.of(outcomes);
        var follow = FollowUp.of(outcome, reachable, tried, patience.tries());
        var due = follow == FollowUp.DUE ? due(patience) : null;
        var last = due != null && due.isAfter(lastAt) ? due : lastAt;
        return new Standing(outcome, follow, due, last.plus(patience.forget()));
    }

    private Instant due(Patience patience) {
        if (triedAt != null) {
            return triedAt.plus(patience.nextTry());
        }
        return (outAt == null ? metAt : outAt).plus(patience.firstTry());
    }
}
