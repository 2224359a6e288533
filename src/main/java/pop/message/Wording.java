package pop.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be said to somebody who is supported. The words themselves are templates ([Template]).
public enum Wording {
    /// Please call: counts as an attempt to reach them once it was sent.
    CALL_US,
    APPOINTMENT,
    APPOINTMENT_CHANGED,
    APPOINTMENT_OFF,
    REMINDER,
    COURT_DATE,
    /// Two questions behind a link: whether they got where they were sent, and whether it helped.
    TWO_QUESTIONS;

    private static final String PREFIX = "word.";

    /// The kind of its messages: `word.call-us`.
    String kind() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// That there is a day in court is not shown to everyone who is shown how to reach somebody.
    String category() {
        return this == COURT_DATE ? "CUSTODY_AND_JUSTICE" : "CONTACT";
    }

    static Optional<Wording> ofKind(String kind) {
        return Arrays.stream(values()).filter(it -> it.kind().equals(kind)).findFirst();
    }
}
