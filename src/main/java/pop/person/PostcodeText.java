package pop.person;

import org.jspecify.annotations.Nullable;
import pop.person.Postcode.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds postcodes in what people type.
final class PostcodeText {

    private static final Set<String> AREAS = Set.of("""
            AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX \
            FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE \
            NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ \
            TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE""".split(" "));

    /// Only London has districts that end in a letter, so G1O is G10 with a letter O.
    private static final Set<String> LETTERED = Set.of("E", "EC", "N", "NW", "SE", "SW", "W", "WC");

    private static final Pattern OUTWARD = Pattern.compile("([A-Z]{1,2})(?:[1-9]?\\d|\\d([A-Z]))");
    private static final Pattern INWARD = Pattern.compile("\\d[ABD-HJLNP-UW-Z]{2}");
    private static final Pattern SECTOR = Pattern.compile("([A-Z]{1,2}\\d{1,2}) (\\d)|([A-Z]{1,2}\\d\\d)(\\d)");

    /// `b2 2nd floor` is no postcode in Birmingham.
    private static final Pattern IN_A_LINE = Pattern.compile(
            "(?<![A-Z0-9])([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})(?![A-Z0-9])(?! ?(?:FLOOR|FLAT|FLR|LEFT|RIGHT))");

    private static final Pattern NO_FIXED_ADDRESS = Pattern.compile(
            "\\bN\\.?F\\.?A\\b|\\b(?:NO|WITHOUT) (?:FIXED |PERMANENT |SETTLED )?(?:ABODE|ADDRESS|HOME)\\b"
                    + "|\\bHOMELESS|\\bROOFLESS|\\bROUGH ?-?SLEEP|\\bSLEEP\\w* ROUGH|\\b(?:SOFA|COUCH)[ -]?SURF");

    private static final int LONGEST_ATTEMPT = 9;

    private PostcodeText() {}

    static Reading read(@Nullable String text) {
        String typed = Typed.line(text);
        String upper = Typed.plain(text).toUpperCase(Locale.ROOT);
        if (Typed.saysNothing(typed)) {
            return new Reading.Absent();
        }
        if (NO_FIXED_ADDRESS.matcher(upper).find()) {
            return new Reading.NoFixedAddress(typed);
        }
        String compact = upper.replaceAll("[^A-Z0-9]", "");
        boolean brief = upper.length() <= LONGEST_ATTEMPT;
        return (brief ? alone(typed, compact) : Optional.<Reading>empty())
                .or(() -> inALine(typed, upper))
                .or(() -> partial(upper.replaceAll("[^A-Z0-9]+", " ").strip(), compact))
                .orElseGet(() -> brief && compact.matches("[A-Z]{1,2}[OIL]?\\d.*")
                        ? new Reading.Unreadable(typed)
                        : new Reading.AddressText(typed));
    }

    /// The whole cell is a postcode, perhaps with look-alike characters: the one candidate with the fewest exchanged.
    private static Optional<Reading> alone(String typed, String compact) {
        if (compact.length() < 5 || compact.length() > 7) {
            return Optional.empty();
        }
        List<String> best = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (String candidate : lookAlikes(compact)) {
            int changes = differences(candidate, compact);
            int cut = candidate.length() - 3;
            if (changes <= fewest && valid(candidate.substring(0, cut), candidate.substring(cut))) {
                if (changes < fewest) {
                    best.clear();
                }
                fewest = changes;
                best.add(candidate);
            }
        }
        if (best.size() != 1) {
            return Optional.empty();
        }
        String code = best.getFirst();
        int cut = code.length() - 3;
        return Optional.of(
                new Reading.Full(new Postcode(code.substring(0, cut), code.substring(cut)), fewest > 0, typed));
    }

    private static Optional<Reading> inALine(String typed, String upper) {
        Matcher found = IN_A_LINE.matcher(upper);
        while (found.find()) {
            if (valid(found.group(1), found.group(2))) {
                return Optional.of(new Reading.Full(new Postcode(found.group(1), found.group(2)), false, typed));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> partial(String spaced, String compact) {
        Matcher sector = SECTOR.matcher(spaced);
        if (sector.matches()) {
            String outward = sector.group(1) == null ? sector.group(3) : sector.group(1);
            String digit = sector.group(2) == null ? sector.group(4) : sector.group(2);
            if (outwardValid(outward)) {
                return Optional.of(new Reading.Sector(outward, digit.charAt(0)));
            }
        }
        boolean outcode = compact.equals(spaced.replace(" ", "")) && spaced.length() <= 5 && outwardValid(compact);
        return outcode ? Optional.of(new Reading.Outcode(compact)) : Optional.empty();
    }

    private static boolean valid(String outward, String inward) {
        return INWARD.matcher(inward).matches() && outwardValid(outward);
    }

    private static boolean outwardValid(String outward) {
        Matcher parts = OUTWARD.matcher(outward);
        return parts.matches()
                && AREAS.contains(parts.group(1))
                && (parts.group(2) == null || LETTERED.contains(parts.group(1)));
    }

    private static List<String> lookAlikes(String compact) {
        List<String> all = List.of("");
        for (char c : compact.toCharArray()) {
            String others =
                    switch (c) {
                        case 'O' -> "O0";
                        case '0' -> "0O";
                        case 'I' -> "I1";
                        case 'L' -> "L1";
                        case '1' -> "1I";
                        default -> String.valueOf(c);
                    };
            all = all.stream()
                    .flatMap(start -> others.chars().mapToObj(other -> start + (char) other))
                    .toList();
        }
        return all;
    }

    private static int differences(String one, String other) {
        int count = 0;
        for (int i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }
}
