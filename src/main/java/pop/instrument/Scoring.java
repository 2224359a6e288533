package pop.instrument;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNullElse;

/// How answers are counted, as it stands in `<code>-<version>.scoring.json`. docs/instruments.md tells each word of it.
///
/// @param instrument its code
/// @param questionnaire the address and version of the questionnaire that it is for, as FHIR joins them: `url|version`
/// @param rule the id and version of this rule, which is kept with each reading
/// @param items the links that are summed; none said: all
/// @param needed links that are not summed, and without which it is not complete
/// @param total the link under which a total may be entered instead of the items
/// @param reversed links whose value is turned round before it is summed
/// @param reversedOnForm the numbers on the form are turned round already, so that they are summed as they are
/// @param stops answers after which the rest need not be asked
/// @param areas which part of a life an item is about
/// @param mayNotApply links to which "does not apply" is an answer
public record Scoring(
        String instrument,
        String questionnaire,
        String rule,
        Entry entry,
        List<Need> needs,
        Direction direction,
        Method method,
        List<String> items,
        List<String> needed,
        @Nullable String total,
        List<String> reversed,
        boolean reversedOnForm,
        List<Stop> stops,
        List<Band> bands,
        List<Risk> risks,
        @Nullable Integer floor,
        @Nullable Integer ceiling,
        Map<String, LifeArea> areas,
        List<String> mayNotApply,
        int reviewMonths,
        List<Integer> dueWeeks,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Scoring {
        needs = copy(needs);
        items = copy(items);
        needed = copy(needed);
        reversed = copy(reversed);
        stops = copy(stops);
        bands = copy(bands);
        risks = copy(risks);
        areas = Map.copyOf(requireNonNullElse(areas, Map.of()));
        mayNotApply = copy(mayNotApply);
        dueWeeks = copy(dueWeeks);
    }

    enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /// NONE: each item stands for itself.
    enum Method {
        SUM,
        NONE
    }

    /// @param band what it means, whatever the rest would have been
    record Stop(String link, int least, String band) {}

    /// @param least the least total of it
    /// @param key `instrument.band.<key>` in messages.properties
    record Band(int least, String key) {

        static final String WORDS = "instrument.band.";
    }

    /// @param least the least value that needs a human today
    record Risk(String link, int least) {}

    /// A file leaves out what it has none of.
    private static <T> List<T> copy(@Nullable List<T> told) {
        return List.copyOf(requireNonNullElse(told, List.of()));
    }
}
