package pop.web;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// One of the answers that radios, checkboxes or a select offer.
public record Choice(String value, String label, @Nullable String hint) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    public static Choice of(String value, String label, String hint) {
        return new Choice(value, label, hint);
    }

    /// An enum's constants with their [Words]: `Choice.all(DeclineReason.values())`.
    public static List<Choice> all(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> of(constant.name(), Words.of(constant)))
                .toList();
    }

    public static List<Choice> yesNo() {
        return List.of(of("true", "Yes"), of("false", "No"));
    }

    /// Whether this is the answer held in a form: a text, an enum constant, a boolean, an id.
    public boolean is(@Nullable Object answer) {
        return answer != null && value.equals(answer instanceof Enum<?> constant ? constant.name() : answer.toString());
    }
}
