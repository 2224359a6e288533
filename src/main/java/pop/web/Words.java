package pop.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words for constants, reasons and refusals, from messages.properties. A page's own prose stays in its template.
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages", Locale.ROOT);

    private Words() {}

    /// `DeclineReason.OUT_OF_AREA` in messages.properties; without such a line "Out of area".
    public static String of(Enum<?> constant) {
        return find(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .orElseGet(() -> readable(constant.name()));
    }

    /// The words for a code, `{0}`, `{1}`… replaced by the facts; apostrophes need no doubling.
    public static Optional<String> find(String code, Object... facts) {
        if (!BUNDLE.containsKey(code)) {
            return Optional.empty();
        }
        var words = BUNDLE.getString(code);
        for (int index = 0; index < facts.length; index++) {
            words = words.replace("{" + index + "}", fact(facts[index]));
        }
        return Optional.of(words);
    }

    private static String fact(@Nullable Object fact) {
        return switch (fact) {
            case null -> "";
            case Enum<?> constant -> of(constant).toLowerCase(Locale.UK);
            case LocalDate day -> When.day(day);
            case Instant instant -> When.at(instant);
            default -> Objects.toString(fact);
        };
    }

    private static String readable(String name) {
        var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
