package pop.person;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a typed name apart. Whatever it cannot decide it leaves together; it never fails.
final class FullNameText {

    private static final int LONGEST = 400;
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ALSO =
            "(?:a\\.?k\\.?a\\.?|a/k/a|also known as|alias|formerly|n[eé]e)(?![\\p{L}\\p{M}])";
    private static final Pattern ALIAS =
            Pattern.compile("\\( ?" + ALSO + "[: ]*([^()]*)\\)|(?<=^|[ ,])" + ALSO + "[: ]+([^() ][^()]*)$", ANY_CASE);
    private static final Pattern NICKNAME =
            Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]|\\(([^()]+)\\)|(?<=^| )['‘]([^'‘’]+)['’](?=$| )");
    private static final Pattern TITLE = Pattern.compile("^(?:mr|mrs|ms|miss|mx|dr)\\.? +", ANY_CASE);
    private static final Pattern NO_WORD = Pattern.compile("[?.\\-_*\"“”()/]+");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "al", "el", "bin", "ibn", "ben", "mac",
            "mc", "o");

    private final String typed;
    private final List<String> aliases = new ArrayList<>();
    private @Nullable String nickname;

    FullNameText(String typed) {
        this.typed = typed;
    }

    FullName read() {
        if (typed.length() > LONGEST || Typed.saysNothing(typed)) {
            return new FullName(null, null, List.of(), null, typed);
        }
        String rest = TITLE.matcher(withoutNickname(withoutAliases(typed))).replaceFirst("");
        int comma = rest.indexOf(',');
        if (comma >= 0) {
            List<String> family = words(rest.substring(0, comma));
            return name(words(rest.substring(comma + 1)), family);
        }
        List<String> words = words(rest);
        int cut = capitalsInFront(words);
        if (cut > 0) {
            return name(words.subList(cut, words.size()), words.subList(0, cut));
        }
        int family = words.size() < 2 ? words.size() : familyFrom(words);
        return name(words.subList(0, family), words.subList(family, words.size()));
    }

    private FullName name(List<String> given, List<String> family) {
        return new FullName(mended(given), mended(family), List.copyOf(aliases), nickname, typed);
    }

    private String withoutAliases(String text) {
        Matcher found = ALIAS.matcher(text);
        while (found.find()) {
            String names = found.group(1) == null ? found.group(2) : found.group(1);
            for (String each : names.split("[/;,]")) {
                String alias = mended(words(each.replaceAll("[\"“”]", "")));
                if (alias != null) {
                    aliases.add(alias);
                }
            }
        }
        return found.replaceAll(" ");
    }

    private String withoutNickname(String text) {
        Matcher found = NICKNAME.matcher(text);
        while (nickname == null && found.find()) {
            for (int group = 1; group <= 3; group++) {
                nickname = found.group(group) == null ? nickname : mended(words(found.group(group)));
            }
        }
        return found.replaceAll(" ");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ ,]+"))
                .map(word -> word.replaceAll("\\?+$", ""))
                .filter(word -> !word.isEmpty() && !NO_WORD.matcher(word).matches())
                .filter(word -> !word.equalsIgnoreCase("unknown"))
                .toList();
    }

    /// How many words at the front are in capitals while a later one is not: `QUINN Scott` is Scott Quinn.
    private static int capitalsInFront(List<String> words) {
        int count = 0;
        while (count < words.size() && inCapitals(words.get(count))) {
            count++;
        }
        boolean mixed = count < words.size()
                && words.subList(count, words.size()).stream().noneMatch(FullNameText::inCapitals);
        return mixed ? count : 0;
    }

    /// Where the family name begins: at the first word of those in capitals at the end, else at the last word, with
    /// the small words that belong to it.
    private static int familyFrom(List<String> words) {
        int from = words.size() - 1;
        boolean allCapitals = words.stream().allMatch(FullNameText::inCapitals);
        while (!allCapitals && from > 1 && inCapitals(words.get(from)) && inCapitals(words.get(from - 1))) {
            from--;
        }
        while (from > 1 && PARTICLES.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        return from;
    }

    private static boolean inCapitals(String word) {
        String capitals = word.replaceFirst("^Ma?c(?=\\p{Lu}{2})", "");
        return capitals.codePoints().filter(Character::isUpperCase).count() > 1
                && capitals.codePoints().noneMatch(Character::isLowerCase);
    }

    private static @Nullable String mended(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        return String.join(" ", words.stream().map(FullNameText::mended).toList());
    }

    /// Capitals and small letters as in print when the typist used only one kind. A Mac is left as typed, because
    /// MACKENZIE may be Mackenzie or MacKenzie; an Mc is always followed by a capital.
    private static String mended(String word) {
        boolean small = word.codePoints().noneMatch(Character::isUpperCase);
        if (PARTICLES.contains(word)
                || (!small && !inCapitals(word))
                || word.codePoints().noneMatch(Character::isLetter)) {
            return word;
        }
        boolean typedMac = word.matches("Mac\\p{Lu}{2}.*");
        String lower = word.toLowerCase(Locale.ROOT);
        String titled = capitalsAt("(?<![\\p{L}\\p{M}])\\p{L}", lower);
        String irish = titled.replaceAll("’|`", "'");
        // after an apostrophe only a name's letter is large: O'Neill, but never the s of a possessive
        String mc = capitalsAt("(?<=^Mc|-Mc)\\p{L}", irish).replaceFirst("'S$", "'s");
        return typedMac ? capitalsAt("(?<=^Mac)\\p{L}", mc) : mc;
    }

    private static String capitalsAt(String place, String text) {
        return Pattern.compile(place)
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group().toUpperCase(Locale.ROOT)));
    }
}
