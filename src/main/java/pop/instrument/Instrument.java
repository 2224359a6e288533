package pop.instrument;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One version of an instrument, which never changes but for its end.
///
/// @param from the first day it may be used
/// @param until from this day on it is not used any more
/// @param scoring the rule that stands beside it
public record Instrument(
        InstrumentKey key,
        String title,
        String copyright,
        Entry entry,
        List<Item> items,
        int reviewMonths,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Scoring scoring) {

    public Instrument {
        items = List.copyOf(items);
    }

    /// By the scoring rule that stands beside it. Nothing is guessed: an item that is not in the map was not asked.
    ///
    /// @throws IllegalArgumentException when an answer is none that the item takes, or of no item
    public Scored score(Map<String, Answer> answers) {
        for (var answer : answers.entrySet()) {
            var item = items.stream()
                    .filter(it -> it.link().equals(answer.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(key + " has no item " + answer.getKey()));
            if (answer.getValue() instanceof Answer.Given(int value) && !item.takes(value)) {
                throw new IllegalArgumentException(key + " takes no " + value + " for item " + item.link());
            }
        }
        return new Score(this, answers).scored();
    }

    /// Whether more is better: a screening counts trouble, so there less is.
    public boolean isHigherBetter() {
        return scoring.direction() == Scoring.Direction.HIGHER_IS_BETTER;
    }

    /// The weeks after its first reading at which a reading is due; none when it goes by its review months.
    public List<Integer> dueWeeks() {
        return scoring.dueWeeks();
    }

    public boolean isInUse(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
}
