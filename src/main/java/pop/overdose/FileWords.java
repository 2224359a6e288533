package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.web.Typed;
import pop.web.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the words in which police fill a spreadsheet. What is in no list is not guessed.
final class FileWords {

    private static final Pattern YES = Pattern.compile("y|yes|true");
    private static final Pattern NO = Pattern.compile("n|no|false");
    private static final Pattern NOT_KNOWN = Pattern.compile(
            "\\?+|not known|unknown|n/?k|not sure|unsure|do ?n[o’']?t know|not clear|unclear|maybe|possibly|unconfirmed");
    private static final Pattern NOT_ASKED =
            Pattern.compile("|-|–|not asked|not able to say|unable|unable to say|unconscious|no time|n/?a");
    private static final Pattern AGREES = Pattern.compile("agrees?|agreed|consents?|consented|happy with it");
    private static final Pattern OBJECTS = Pattern.compile(
            "objects?|objected|does ?n[o’']?t agree|does not agree|disagrees|refuses|refused|declines|declined");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/+&\\n]|\\band\\b)\\s*");

    private FileWords() {}

    /// @param yes further words that say yes in this column
    static @Nullable Answer answer(String text, Set<String> yes, Set<String> no) {
        var plain = Typed.plain(text);
        if (YES.matcher(plain).matches() || yes.contains(plain)) {
            return Answer.YES;
        }
        if (NO.matcher(plain).matches() || no.contains(plain)) {
            return Answer.NO;
        }
        return NOT_KNOWN.matcher(plain).matches() ? Answer.NOT_KNOWN : null;
    }

    /// Empty when it cannot be read: nobody guesses whether somebody objects.
    static Optional<Wish> wish(FileColumn column, String text) {
        var plain = Typed.plain(text);
        boolean yes = YES.matcher(plain).matches();
        if (NOT_ASKED.matcher(plain).matches()
                || column == FileColumn.OBJECTS && NO.matcher(plain).matches()) {
            return Optional.of(Wish.NOT_ASKED);
        }
        if (AGREES.matcher(plain).matches() || column == FileColumn.AGREES && yes) {
            return Optional.of(Wish.AGREES);
        }
        return OBJECTS.matcher(plain).matches() || column == FileColumn.OBJECTS && yes
                ? Optional.of(Wish.OBJECTS)
                : Optional.empty();
    }

    static @Nullable WhereNow whereNow(String text) {
        var plain = Typed.plain(text);
        return Arrays.stream(WhereNow.values())
                .filter(it -> saysIt(plain, it)
                        || it == WhereNow.AT_THE_SCENE && plain.equals("scene")
                        || it == WhereNow.CUSTODY && plain.equals("in custody"))
                .findFirst()
                .orElse(null);
    }

    /// @param rest what is none of ours, as it was written
    record Suspected(List<Substance> substances, String rest) {}

    static Suspected suspected(String text) {
        var found = new ArrayList<Substance>();
        var rest = new ArrayList<String>();
        for (var part : BETWEEN.split(text.strip())) {
            substance(Typed.plain(part)).ifPresentOrElse(found::add, () -> rest.add(part));
        }
        rest.removeIf(String::isBlank);
        return new Suspected(found.stream().distinct().toList(), String.join(", ", rest));
    }

    private static Optional<Substance> substance(String plain) {
        return switch (plain) {
            case "street valium",
                    "street benzos",
                    "street benzo",
                    "benzos",
                    "benzodiazepines",
                    "etizolam",
                    "bromazolam" -> Optional.of(Substance.STREET_BENZODIAZEPINE);
            case "nitazenes" -> Optional.of(Substance.NITAZENE);
            case "crack", "crack cocaine" -> Optional.of(Substance.COCAINE);
            case "mdma" -> Optional.of(Substance.ECSTASY);
            case "pregabalin", "gabapentin" -> Optional.of(Substance.GABAPENTINOID);
            case "spice" -> Optional.of(Substance.SYNTHETIC_CANNABINOID);
            case "alcohol" -> Optional.of(Substance.ALCOHOL_AS_WELL);
            case "unknown" -> Optional.of(Substance.NOT_KNOWN);
            default ->
                Arrays.stream(Substance.values())
                        .filter(it -> saysIt(plain, it))
                        .findFirst();
        };
    }

    private static boolean saysIt(String plain, Enum<?> constant) {
        return plain.equals(Typed.plain(Words.of(constant)))
                || plain.equals(Typed.plain(constant.name().replace('_', ' ')));
    }
}
