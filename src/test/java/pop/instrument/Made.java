package pop.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Instruments as they come with the application, and answers to them.
final class Made {

    private Made() {}

    static InstrumentFile file(String name) {
        return OwnInstruments.files().stream()
                .filter(it -> it.name().equals(name + ".json"))
                .findFirst()
                .orElseThrow();
    }

    static Instrument instrument(String name) {
        return file(name).read().instrument();
    }

    /// The answers to items 1, 2, 3… in their order.
    static Map<String, Answer> answers(int... values) {
        var answers = new HashMap<String, Answer>();
        for (int at = 0; at < values.length; at++) {
            answers.put(String.valueOf(at + 1), new Answer.Given(values[at]));
        }
        return answers;
    }

    /// Any answer that each of its items takes, but no total.
    static Map<String, Answer> any(Instrument of, Random chance) {
        var answers = new HashMap<String, Answer>();
        for (var item : of.items()) {
            if (!item.link().equals(of.scoring().total())) {
                answers.put(item.link(), new Answer.Given(any(item, chance)));
            }
        }
        return answers;
    }

    private static int any(Item item, Random chance) {
        return item.choices().isEmpty()
                ? item.floor() + chance.nextInt(item.ceiling() - item.floor() + 1)
                : item.choices().get(chance.nextInt(item.choices().size())).value();
    }
}
