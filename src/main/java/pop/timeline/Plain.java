package pop.timeline;

import org.jspecify.annotations.Nullable;
import pop.web.Words;

import java.util.Locale;

/// Codes from the tables in plain words. This window reads other rooms' tables, not their enums.
final class Plain {

    private Plain() {}

    /// The line `<type>.<code>` of messages.properties, else the code made readable.
    static String word(String type, @Nullable String code) {
        return code == null ? "" : Words.find(type + "." + code).orElseGet(() -> readable(code));
    }

    static String lower(String type, @Nullable String code) {
        return word(type, code).toLowerCase(Locale.UK);
    }

    /// A British mobile or landline as people read it out; any other value as it is.
    static String phone(String value) {
        return value.matches("\\+44\\d{10}") ? "0" + value.substring(3, 7) + " " + value.substring(7) : value;
    }

    private static String readable(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
