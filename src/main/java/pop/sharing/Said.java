package pop.sharing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/// One word of a person about sharing one thing with one agency. It is never rewritten: the next word ends it.
///
/// @param until when it ends by itself; null if it does not
/// @param endedAt when another word took its place
/// @param by who wrote it down
/// @param holder the agency of whoever wrote it down
public record Said(
        UUID recipient,
        String recipientName,
        Category category,
        Wish wish,
        String note,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        UUID recordedBy,
        @Nullable String by,
        UUID holder) {

    public boolean stands(Instant now) {
        return endedAt == null && (until == null || until.isAfter(now));
    }

    /// The word that shares less: an objection before silence before an agreement; of two objections the longer, of two
    /// agreements the shorter.
    Said stricter(Said other) {
        if (wish != other.wish) {
            return wish.compareTo(other.wish) < 0 ? this : other;
        }
        var ends = Comparator.comparing(Said::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        return ends.compare(this, other) > 0 == (wish == Wish.OBJECTS) ? this : other;
    }

    /// Whether the same is said, for as long.
    boolean saysAs(Said other) {
        return wish == other.wish && Objects.equals(until, other.until);
    }
}
