package pop.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What may not stand in a message to somebody who is supported: a text lies open on a table, a letter on a mat.
final class Wary {

    /// Words that tell who we are or why we write. Those that end in a star count with any ending.
    private static final List<String> TELLING = List.of(
            "POP",
            "positive outcomes*",
            "police*",
            "officer*",
            "drug*",
            "alcohol*",
            "drink*",
            "addict*",
            "substance*",
            "dependen*",
            "overdos*",
            "naloxone",
            "methadone",
            "heroin",
            "cocaine",
            "valium",
            "detox*",
            "rehab*",
            "recovery",
            "sober*",
            "custody",
            "court*",
            "prison*",
            "jail*",
            "bail",
            "charge*",
            "offen*",
            "crim*",
            "arrest*",
            "sheriff",
            "solicitor*",
            "probation",
            "social work*",
            "key worker*",
            "support worker*",
            "mental*",
            "clinic*");

    private static final Pattern TOLD = Pattern.compile(
            "\\b(" + String.join("|", TELLING.stream().map(Wary::pattern).toList()) + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> GAPS = Set.of("from", "phone", "link");
    private static final String WHEN = "when";

    private Wary() {}

    private static String pattern(String word) {
        var open = word.endsWith("*");
        return Pattern.quote(open ? word.substring(0, word.length() - 1) : word) + (open ? "\\w*" : "");
    }

    /// The words in it that would tell who we are or why we write, as they stand there.
    static List<String> tellingIn(String text) {
        var found = new TreeSet<String>();
        TOLD.matcher(text).results().forEach(it -> found.add(it.group().toLowerCase(Locale.UK)));
        return List.copyOf(found);
    }

    /// Why these words may not be sent; empty if they may.
    ///
    /// @param withTime whether the time may stand in it
    static Optional<String> whyNot(String text, boolean withTime) {
        var telling = tellingIn(text);
        if (!telling.isEmpty()) {
            return Optional.of("Somebody else may read it: leave out " + String.join(", ", telling));
        }
        var gaps = GAP.matcher(text).results().map(it -> it.group(1)).toList();
        var unknown = gaps.stream()
                .filter(gap -> !GAPS.contains(gap) && !(withTime && gap.equals(WHEN)))
                .toList();
        if (unknown.contains(WHEN)) {
            return Optional.of("The time may stand only in the words for those who said that it may: leave out {when}");
        }
        if (!unknown.isEmpty() || GAP.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            return Optional.of("Only {from}, {phone}, {link} and {when} can be filled in");
        }
        return Optional.empty();
    }
}
