package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.person.Postcode;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A place as it is known: words somebody typed, and a postcode when there is one.
///
/// @param postcode in full, without a space
record Place(String words, @Nullable String postcode) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[a-z]?");
    private static final int SHORTEST = 3;

    /// Words that half the city's addresses have.
    private static final Set<String> COMMON = Set.of("""
            street road avenue lane drive place court crescent terrace square gardens gate path way close quay the and any all
            near within around from area part glasgow city centre center scotland flat floor house home his her their not enter
            approach into out stay away keep metres meters miles mile yards round about east west north south end inside
            boundary including between upper lower left right first second third ground""".split("\\s+"));

    /// Whether two descriptions are one place.
    enum Same {
        YES,
        NO,
        CANNOT_TELL
    }

    /// The place that somebody typed; a postcode among the words counts when none is given.
    static Place of(String words, @Nullable String postcode) {
        return new Place(
                words,
                postcode != null
                        ? postcode
                        : Postcode.read(words) instanceof Postcode.Reading.Full full
                                ? full.postcode().outward() + full.postcode().inward()
                                : null);
    }

    boolean isKnown() {
        return postcode != null || !telling().isEmpty();
    }

    Same same(Place other) {
        if (postcode != null && other.postcode != null && !postcode.equals(other.postcode)) {
            return Same.NO;
        }
        var numbers = numbers();
        var others = other.numbers();
        boolean shared = !shared(other).isEmpty() || postcode != null && postcode.equals(other.postcode);
        if (!shared) {
            return Same.CANNOT_TELL;
        }
        if (numbers.isEmpty() || others.isEmpty()) {
            return postcode != null && postcode.equals(other.postcode) ? Same.YES : Same.CANNOT_TELL;
        }
        return numbers.stream().anyMatch(others::contains) ? Same.YES : Same.NO;
    }

    /// The telling words that both have.
    Set<String> shared(Place other) {
        var shared = new LinkedHashSet<>(telling());
        shared.retainAll(other.telling());
        return shared;
    }

    /// "12 Example Street, G31 3EG"
    String shown() {
        if (postcode == null) {
            return words;
        }
        var spaced = new StringBuilder(postcode).insert(postcode.length() - 3, ' ');
        var there = words.toUpperCase(Locale.ROOT).replace(" ", "").contains(postcode);
        return there ? words : words.isBlank() ? spaced.toString() : words + ", " + spaced;
    }

    private Set<String> telling() {
        return folded(words).stream()
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> numbers() {
        return folded(words).stream()
                .filter(word -> NUMBER.matcher(word).matches())
                .collect(Collectors.toSet());
    }

    private static Set<String> folded(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.UK)
                .replaceAll("['’]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
