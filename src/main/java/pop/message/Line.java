package pop.message;

import org.jspecify.annotations.Nullable;
import pop.delivery.Message.Way;
import pop.person.Answer;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A number, an e-mail address or a place a letter could go to, as it stands on the records of one person.
///
/// @param way by which one writes to it
/// @param value the number, the e-mail address, or all lines of an envelope
/// @param whose blank when it is their own
/// @param mayWrite what they said when asked; of two records the stricter
/// @param shared it is on the record of somebody else too
/// @param kind of a place; null for others
/// @param complete whether the post finds it
record Line(
        UUID id,
        Way way,
        String value,
        String whose,
        Answer mayWrite,
        boolean shared,
        @Nullable String kind,
        boolean complete) {

    private static final Set<String> FOR_LETTERS = Set.of("HOME", "HOSTEL", "CARE_OF");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern MAIL = Pattern.compile("[^\\s,;<>@]+@[^\\s,;<>@]+");

    /// Why nothing may be sent to it; empty if it may.
    ///
    /// @param anothers they said that it may be used although it is somebody else's
    Optional<String> whyNot(boolean anothers) {
        return switch (way) {
            case LETTER -> whyNoLetter();
            case MAIL, SMS -> whyNoWord(anothers);
            case WEBHOOK, HERE -> Optional.of(Silence.UNREADABLE);
        };
    }

    /// "Text 07700 900123 (his sister)", "Letter to 1 Example Street, G1 1AA"
    String shown() {
        var to =
                switch (way) {
                    case SMS -> "Text " + national();
                    case MAIL -> "E-mail " + value;
                    case LETTER -> "Letter to " + value.lines().skip(1).collect(Collectors.joining(", "));
                    case WEBHOOK, HERE -> value;
                };
        return whose.isBlank() ? to : to + " (" + whose + ")";
    }

    private String national() {
        return value.matches("\\+44\\d{10}") ? "0" + value.substring(3, 7) + " " + value.substring(7) : value;
    }

    private Optional<String> whyNoLetter() {
        if (kind == null || !FOR_LETTERS.contains(kind)) {
            return Optional.of(Silence.NOT_FOR_LETTERS);
        }
        return complete ? Optional.empty() : Optional.of(Silence.ADDRESS_INCOMPLETE);
    }

    private Optional<String> whyNoWord(boolean anothers) {
        var pattern = way == Way.SMS ? NUMBER : MAIL;
        if (!pattern.matcher(value).matches()) {
            return Optional.of(Silence.UNREADABLE);
        }
        if (mayWrite != Answer.YES) {
            return Optional.of(mayWrite == Answer.NO ? Silence.MAY_NOT : Silence.NOT_ASKED);
        }
        if (shared) {
            return Optional.of(Silence.SHARED);
        }
        return whose.isBlank() || anothers ? Optional.empty() : Optional.of(Silence.SOMEBODY_ELSES);
    }
}
