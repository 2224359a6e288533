package pop.person;

import java.util.Locale;

/// As the person or the referrer told it; never guessed from a name or a number, never forced.
public enum Sex {
    MALE,
    FEMALE,
    OTHER,
    NOT_STATED,
    NOT_KNOWN;

    static Sex read(String told) {
        return switch (Typed.plain(told).toLowerCase(Locale.ROOT).replace(".", "")) {
            case "m", "male", "man", "boy", "he" -> MALE;
            case "f", "female", "woman", "girl", "she" -> FEMALE;
            case "other", "non-binary", "nonbinary", "non binary", "x" -> OTHER;
            case "not stated", "declined", "refused", "prefer not to say", "rather not say" -> NOT_STATED;
            default -> NOT_KNOWN;
        };
    }
}
