package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pop.database.Ids;
import pop.instrument.Answer;
import pop.instrument.Instrument;
import pop.instrument.Item;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A reading as it is typed. The field of an item is called by its place: `a1`, and `m1` where its number is typed and
/// not chosen.
record ReadingForm(MultiValueMap<String, String> typed) {

    /// So many numbers are buttons; more are typed.
    private static final int BUTTONS = 11;

    static ReadingForm empty(Occasion occasion) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", Ids.next().toString());
        typed.add("occasion", occasion.name());
        return new ReadingForm(typed);
    }

    String value(String field) {
        var value = typed.getFirst(field);
        // a bare map of parameters still has what the database cannot keep
        return value == null ? "" : value.replace("\u0000", "");
    }

    boolean isTicked(String field) {
        return value(field).equals("true");
    }

    /// Null: the page was not ours, or something of it was lost.
    @Nullable
    UUID id() {
        try {
            return UUID.fromString(value("id"));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Nullable
    DoneBy doneBy() {
        return chosen(DoneBy.values(), "doneBy");
    }

    @Nullable
    Occasion occasion() {
        return chosen(Occasion.values(), "occasion");
    }

    static String field(int place) {
        return "a" + (place + 1);
    }

    static String why(int place) {
        return "m" + (place + 1);
    }

    static boolean isTyped(Item item) {
        return item.choices().isEmpty() && most(item) - least(item) >= BUTTONS;
    }

    /// What a number may be, and why there may be none.
    static List<Choice> choices(Item item) {
        var choices = new ArrayList<Choice>();
        if (!item.choices().isEmpty()) {
            item.choices()
                    .forEach(it -> choices.add(Choice.of(
                            String.valueOf(it.value()),
                            it.words().isBlank() || it.words().equals(String.valueOf(it.value()))
                                    ? String.valueOf(it.value())
                                    : it.value() + " " + it.words())));
        } else if (!isTyped(item)) {
            IntStream.rangeClosed(least(item), most(item))
                    .mapToObj(String::valueOf)
                    .forEach(it -> choices.add(Choice.of(it, it)));
        }
        return choices;
    }

    static List<Choice> whyNone(Item item) {
        return Arrays.stream(Answer.Missing.values())
                .filter(it -> it != Answer.Missing.NOT_APPLICABLE || item.mayNotApply())
                .map(it -> Choice.of(it.name(), Words.of(it)))
                .toList();
    }

    static int least(Item item) {
        return item.least() == null ? 0 : item.least();
    }

    static int most(Item item) {
        return item.most() == null ? 0 : item.most();
    }

    /// The answers by their links, with a problem for each that is missing or none of those there are. What is not on a
    /// printed form is left empty here too.
    Map<String, Answer> answers(Instrument of, Problems problems) {
        var answers = new HashMap<String, Answer>();
        for (int place = 0; place < of.items().size(); place++) {
            var item = of.items().get(place);
            var isLeftOut = of.entry() == pop.instrument.Entry.SCORES
                    && Typed.text(value(field(place)) + value(why(place))).isEmpty();
            var answer = isLeftOut ? Answer.Missing.NOT_ASKED : answer(item, place, problems);
            if (answer != null) {
                answers.put(item.link(), answer);
            }
        }
        if (problems.isEmpty()
                && answers.values().stream()
                        .noneMatch(it -> it instanceof Answer.Given || it == Answer.Missing.DECLINED)) {
            problems.add(field(0), "Nothing was answered, so there is nothing to keep");
        }
        return answers;
    }

    private @Nullable Answer answer(Item item, int place, Problems problems) {
        var number = Typed.text(value(field(place)));
        var why = Typed.text(value(isTyped(item) ? why(place) : field(place)));
        var missing = Arrays.stream(Answer.Missing.values())
                .filter(it -> it.name().equals(why))
                .filter(it -> it != Answer.Missing.NOT_APPLICABLE || item.mayNotApply())
                .findFirst()
                .orElse(null);
        if (missing != null && (!isTyped(item) || number.isEmpty())) {
            return missing;
        }
        if (missing != null) {
            problems.add(field(place), "Enter a number or say why there is none, not both");
        } else if (number.isEmpty()) {
            problems.add(
                    field(place),
                    isTyped(item)
                            ? item.words() + ": " + Typed.plain(range(item)) + ", or say why there is none"
                            : item.words() + ": choose an answer. “Not asked” is one");
        } else if (!number.matches("-?\\d{1,6}") || !item.takes(Integer.parseInt(number))) {
            problems.add(field(place), item.words() + ": " + Typed.plain(range(item)));
        } else {
            return new Answer.Given(Integer.parseInt(number));
        }
        return null;
    }

    static String range(Item item) {
        return item.choices().isEmpty()
                ? "Enter a whole number from " + least(item) + " to " + most(item)
                : "Choose one of these answers";
    }

    private <E extends Enum<E>> @Nullable E chosen(E[] all, String field) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }
}
