package pop.message;

import pop.web.Words;

/// Why nothing is said, as codes: `silence.<code>` in messages.properties. Other rooms have reasons of their own
/// (`stopped.<code>`).
final class Silence {

    static final String DIED = "died";
    /// Where others would read it. Says no more, since not everyone is shown why somebody is away.
    static final String AWAY = "away";
    static final String WANTS_NONE = "wants-none";
    static final String NO_NUMBER = "no-number";
    static final String ENDED = "ended";
    static final String UNREADABLE = "unreadable";
    static final String MAY_NOT = "may-not";
    static final String NOT_ASKED = "not-asked";
    static final String SHARED = "shared";
    static final String SOMEBODY_ELSES = "somebody-elses";
    static final String NOT_FOR_LETTERS = "not-for-letters";
    static final String ADDRESS_INCOMPLETE = "address-incomplete";
    static final String NO_HOUR_LEFT = "no-hour-left";
    static final String NO_PHONE = "no-phone";
    static final String CHANGED = "changed";

    private Silence() {}

    static String words(String code) {
        return Words.find("silence." + code)
                .or(() -> Words.find("stopped." + code))
                .orElse(code);
    }

    /// What one can do about it; blank when there is nothing.
    static String help(String code) {
        return Words.find("silence." + code + ".help").orElse("");
    }
}
