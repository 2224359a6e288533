package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is known of somebody who is looked for. Numbers are E.164, the postcode has no space, identifiers are in
/// capitals without signs. `spelling` also looks, when little is found otherwise, for names spelt nearly alike.
public record Search(
        List<String> words,
        BirthDate birth,
        List<String> phones,
        List<String> emails,
        @Nullable String postcode,
        List<String> identifiers,
        boolean spelling) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 24;
    private static final Pattern EMAIL = Pattern.compile("[^\\s,;<>]+@[^\\s,;<>]+");
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d/.-])(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2} ?[./ -] ?\\d{1,2} ?[./ -] ?(?:\\d{4}|\\d{2})"
                    + "|(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \\d{4}"
                    + "|(?:19|20)\\d\\d|(?:aged?|about|circa|c\\.?) ?\\d{1,4})(?![\\p{L}\\d/.-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\d])[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("\\S*\\d\\S*");
    private static final int SHORTEST_IDENTIFIER = 4;

    /// Reads what was typed into one box: any of a name, a date of birth, a phone, an e-mail address, a postcode, an
    /// identifier, in any order.
    public static Search typed(String text, LocalDate today) {
        String line = Typed.line(text);
        var rest = new Rest(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        var identifiers = identifiers(rest.text);
        var emails = rest.take(EMAIL, 4).stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        var postcode = rest.take(POSTCODE, 1).stream().findFirst().map(Search::postcode);
        var birth = rest.takeDate(today);
        var phones = Phone.read(rest.text).phones().stream().map(Phone::number).toList();
        rest.take(NUMBERED, LONGEST);
        var words = NameWords.words(rest.text);
        return new Search(words, birth, phones, emails, postcode.orElse(null), identifiers, true);
    }

    /// Looks for records of somebody who was told of, before another is made.
    public static Search of(NewPerson told) {
        var name = FullName.read(told.name());
        var words = Stream.concat(Stream.of(name.shown()), name.aliases().stream())
                .filter(_ -> name.isKnown())
                .flatMap(each -> NameWords.words(each).stream())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        var channels = Channel.told(told.phone(), "", pop.database.Ids::next);
        var birth = BirthDate.read(told.birth(), told.on()).date();
        return new Search(
                words,
                birth,
                values(channels, Channel.Kind.PHONE),
                values(channels, Channel.Kind.EMAIL),
                postcode(told.address()),
                List.of(),
                false);
    }

    public boolean isEmpty() {
        return words.isEmpty()
                && birth.precision() == BirthDate.Precision.UNKNOWN
                && phones.isEmpty()
                && emails.isEmpty()
                && postcode == null
                && identifiers.isEmpty();
    }

    private static List<String> values(List<Channel> channels, Channel.Kind kind) {
        return channels.stream()
                .filter(each -> each.kind() == kind)
                .map(Channel::value)
                .toList();
    }

    private static @Nullable String postcode(String text) {
        return Postcode.read(text) instanceof Postcode.Reading.Full full
                ? full.postcode().outward() + full.postcode().inward()
                : null;
    }

    private static List<String> identifiers(String line) {
        return Stream.concat(Stream.of(line), Stream.of(line.split(" ")))
                .map(Identifier::plain)
                .filter(each -> each.length() >= SHORTEST_IDENTIFIER && each.matches(".*\\d.*"))
                .distinct()
                .limit(8)
                .toList();
    }

    /// What is left of the text after parts of it were understood.
    private static final class Rest {

        private String text;

        Rest(String text) {
            this.text = text;
        }

        List<String> take(Pattern pattern, int most) {
            var found = pattern.matcher(text).results().limit(most).toList();
            var taken = new ArrayList<String>();
            for (var each : found.reversed()) {
                taken.addFirst(each.group());
                text = text.substring(0, each.start()) + " " + text.substring(each.end());
            }
            return taken;
        }

        /// A date only if it reads as a birth date; else the text stays for others to understand.
        BirthDate takeDate(LocalDate today) {
            for (var each : DATE.matcher(text).results().toList()) {
                var reading = BirthDate.read(each.group(), today);
                if (reading.date().precision() != BirthDate.Precision.UNKNOWN) {
                    text = text.substring(0, each.start()) + " " + text.substring(each.end());
                    return reading.date();
                }
            }
            return BirthDate.unknown();
        }
    }
}
