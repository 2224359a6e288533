package pop.finding;

import org.jspecify.annotations.Nullable;
import pop.directory.Matter;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What is asked for, understood.
///
/// @param needs any of them
/// @param words small letters and digits only
/// @param at when it should be open
/// @param ages null when not known; the youngest and the oldest they may be
/// @param language as the directory writes it; empty: does not matter
record Wanted(
        List<String> needs,
        List<String> words,
        @Nullable Near near,
        @Nullable Instant at,
        @Nullable Ages ages,
        Who who,
        Set<Matter> matters,
        Room room,
        String language,
        List<String> access) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int MOST_WORDS = 8;

    enum Who {
        MALE,
        FEMALE,
        UNSAID;

        static Who of(String name) {
            return name.equals("MALE") ? MALE : name.equals("FEMALE") ? FEMALE : UNSAID;
        }
    }

    /// Whether it must have room.
    enum Room {
        ANY,
        ROOM,
        WAITING_LIST;

        static Room of(String name) {
            return name.equals("ROOM") ? ROOM : name.equals("WAITING_LIST") ? WAITING_LIST : ANY;
        }
    }

    record Ages(int youngest, int oldest) {

        /// "34", "33 or 34", "33 to 34"; null for anything else.
        static @Nullable Ages of(String typed) {
            var numbers = NUMBER.matcher(typed)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group()))
                    .filter(age -> age <= 120)
                    .toArray();
            return numbers.length == 0 || numbers.length > 2
                    ? null
                    : new Ages(
                            Arrays.stream(numbers).min().orElse(0),
                            Arrays.stream(numbers).max().orElse(0));
        }
    }

    static List<String> words(String typed) {
        var plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty() && word.length() <= 40)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
