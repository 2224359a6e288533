package pop.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A telephone number: `number` with the country in front (E.164), what was typed, and whose it is if that was said.
/// A number with a label may belong to somebody else; nobody may be written to on it without asking.
public record Phone(String number, String asTyped, @Nullable String label) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern BETWEEN = Pattern.compile(" ?[/;,|&] ?| (?:or|and) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?:\\+|\\(\\+?\\d|\\d)[\\d ().\\-]{4,40}\\d");

    /// Two numbers with no more than a space between them.
    private static final Pattern NEXT_BEGINS = Pattern.compile("(?<=\\d) (?=(?:0|\\+)\\d)");

    private static final Pattern NO_PHONE =
            Pattern.compile("no|none|no ?(?:phone|tel\\w*|mobile|number|contact).*|(?:does not|doesn'?t|has no).*");
    private static final int LONGEST = 500;

    /// `unread` is the part in which no number was found, empty when all is clear.
    public record Reading(List<Phone> phones, String unread, String asTyped) {}

    public static Reading read(@Nullable String text) {
        String typed = Typed.line(text);
        if (saysNone(typed)) {
            return new Reading(List.of(), "", typed);
        }
        if (typed.length() > LONGEST) {
            return new Reading(List.of(), typed, typed);
        }
        var phones = new ArrayList<Phone>();
        var unread = new ArrayList<String>();
        for (String piece : BETWEEN.split(typed)) {
            List<Phone> found = inPiece(piece);
            phones.addAll(found);
            if (found.isEmpty() && !saysNone(piece)) {
                unread.add(piece);
            }
        }
        return new Reading(List.copyOf(phones), String.join(" / ", unread), typed);
    }

    private static boolean saysNone(String text) {
        return Typed.saysNothing(text)
                || NO_PHONE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static List<Phone> inPiece(String piece) {
        Optional<Phone> one = one(piece);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        String[] parts = NEXT_BEGINS.split(piece, 3);
        List<Phone> several = new ArrayList<>();
        for (String part : parts) {
            one(part).ifPresent(several::add);
        }
        return several.size() == parts.length ? several : List.of();
    }

    private static Optional<Phone> one(String piece) {
        Matcher digits = DIGITS.matcher(Typed.plain(piece));
        if (!digits.find()) {
            return Optional.empty();
        }
        String before = digits.replaceFirst(" ");
        if (before.matches("(?s).*\\d{4}.*")) {
            return Optional.empty();
        }
        String label = before.replaceAll("[^\\p{L}\\p{M}\\p{N}' ]", " ")
                .replaceAll(" +", " ")
                .strip();
        return e164(digits.group()).map(number -> new Phone(number, piece.strip(), label.isEmpty() ? null : label));
    }

    /// Possible, not valid: the latter refuses the range kept for fiction, and numbers newer than the library.
    private static Optional<String> e164(String digits) {
        try {
            var number = NUMBERS.parse(digits, "GB");
            boolean possible = NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            // a number too short to have its zero taken off keeps it, which no British one does
            return possible && !e164.startsWith("+440") ? Optional.of(e164) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
