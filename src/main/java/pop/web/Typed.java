package pop.web;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Text as it comes out of a form. NUL is gone by then: [TypedText] takes it off whatever is bound, but for a bare map
/// of parameters.
public final class Typed {

    private Typed() {}

    /// Without space around it; empty when nothing was typed.
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// With its spaces and line breaks, as notes are kept; empty when it is blank.
    public static String note(@Nullable String typed) {
        return typed == null || typed.isBlank() ? "" : typed;
    }

    /// @param most how many characters it may have, space around it not counted
    public static void atMost(Problems problems, String field, @Nullable String typed, int most) {
        if (text(typed).length() > most) {
            problems.add(field, "Shorten this to " + String.format(Locale.UK, "%,d", most) + " characters");
        }
    }

    /// One line in small letters and without commas, for comparing with what people write in words.
    public static String plain(@Nullable String typed) {
        return text(typed)
                .toLowerCase(Locale.UK)
                .replaceAll("[\\s,\\p{Z}]+", " ")
                .strip();
    }
}
