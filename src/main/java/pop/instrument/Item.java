package pop.instrument;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One question of an instrument, or its number where its words are not ours to print.
///
/// @param least the least value; of choices the least of theirs
/// @param choices none: a whole number from least to most
/// @param mayNotApply "does not apply" is an answer to it, and leaves nothing missing
public record Item(
        String link,
        String words,
        @Nullable Integer least,
        @Nullable Integer most,
        List<Choice> choices,
        boolean mayNotApply) {

    public Item {
        choices = List.copyOf(choices);
    }

    /// Whether this number is an answer to it.
    public boolean takes(int value) {
        return choices.isEmpty()
                ? value >= floor() && value <= ceiling()
                : choices.stream().anyMatch(it -> it.value() == value);
    }

    int floor() {
        return least == null ? choices.stream().mapToInt(Choice::value).min().orElse(0) : least;
    }

    int ceiling() {
        return most == null ? choices.stream().mapToInt(Choice::value).max().orElse(0) : most;
    }
}
