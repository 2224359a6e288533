package pop.message;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.delivery.Message.Way;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that says whether, how and when somebody may be written to, from all records of that person.
///
/// @param holder whose person they are when nobody else says: the agency of their open spell of support
/// @param lines the latest first
record Reach(
        AgencyId holder,
        boolean died,
        boolean away,
        boolean wantsNone,
        @Nullable Wish wish,
        List<Line> lines) {

    /// What came of looking for a way.
    sealed interface Found {
        record Open(Line line) implements Found {}

        record Shut(String code) implements Found {}
    }

    /// The one way by which they may be told something: what they chose; if they chose nothing a text, where they said
    /// that one may.
    Found way() {
        var silent = whyNone();
        if (silent.isPresent()) {
            return new Found.Shut(silent.get());
        }
        var chosen = candidates();
        if (chosen.isEmpty()) {
            return new Found.Shut(wish == null ? Silence.NO_NUMBER : Silence.ENDED);
        }
        return chosen.stream()
                .filter(line -> line.whyNot(anothers()).isEmpty())
                .findFirst()
                .<Found>map(Found.Open::new)
                .orElseGet(() ->
                        new Found.Shut(chosen.getFirst().whyNot(anothers()).orElseThrow()));
    }

    /// Why what was to go to this address may not go there any more.
    Optional<String> whyNot(Way way, String address) {
        var silent = whyNone();
        if (silent.isPresent()) {
            return silent;
        }
        return candidates().stream()
                .filter(line -> line.way() == way && line.value().equals(address))
                .findFirst()
                .map(line -> line.whyNot(anothers()))
                .orElseGet(() -> Optional.of(stillKnown(way, address) ? Silence.CHANGED : Silence.ENDED));
    }

    /// What they chose, whether or not it may be used today; empty when nothing was chosen, or it does not hold any
    /// more.
    Optional<Line> chosen() {
        return wish == null ? Optional.empty() : candidates().stream().findFirst();
    }

    /// The first moment, from this one on, at which it may go by this way. The post has no hours.
    Instant next(Way way, Instant moment) {
        return way == Way.LETTER ? moment : hours().next(moment);
    }

    Hours hours() {
        return wish == null ? Hours.USUAL : wish.hours();
    }

    String language() {
        return wish == null || wish.language().isBlank() ? Wish.ENGLISH : wish.language();
    }

    boolean maySayTime() {
        return wish != null && wish.sayTime();
    }

    private Optional<String> whyNone() {
        if (died) {
            return Optional.of(Silence.DIED);
        }
        if (wantsNone) {
            return Optional.of(Silence.WANTS_NONE);
        }
        return away ? Optional.of(Silence.AWAY) : Optional.empty();
    }

    private List<Line> candidates() {
        if (wish == null) {
            return lines.stream().filter(line -> line.way() == Way.SMS).toList();
        }
        return lines.stream()
                .filter(line -> line.way() == wish.way())
                .filter(line -> line.way() == Way.LETTER
                        ? line.id().equals(wish.address())
                        : line.value().equals(wish.value()))
                .toList();
    }

    private boolean anothers() {
        return wish != null && wish.anothers();
    }

    private boolean stillKnown(Way way, String address) {
        return lines.stream().anyMatch(line -> line.way() == way && line.value().equals(address));
    }
}
