package pop.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of names as they are kept and looked for: cut to a length that an index takes.
final class NameWords {

    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private NameWords() {}

    static List<String> words(String name) {
        return NameSound.words(name).stream()
                .map(NameWords::cut)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static Set<String> keys(String word) {
        return NameSound.keys(word).stream()
                .map(NameWords::cut)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String cut(String word) {
        return Typed.cut(word, LONGEST);
    }
}
