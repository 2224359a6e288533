package pop.access;

import pop.sharing.Category;
import pop.web.Words;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;

/// Categories as a sentence has them.
final class Said {

    private Said() {}

    /// "everything", "everything but physical health and mental health", "housing, family and safety"; blank for none.
    static String list(Collection<Category> categories) {
        if (categories.isEmpty()) {
            return "";
        }
        var left = EnumSet.complementOf(EnumSet.copyOf(categories));
        if (left.isEmpty()) {
            return "everything";
        }
        return left.size() < 4 ? "everything but " + joined(left) : joined(categories);
    }

    static String list(String categories) {
        return list(of(categories));
    }

    /// From the names in a column, separated by commas.
    static Collection<Category> of(String names) {
        var found = EnumSet.noneOf(Category.class);
        for (var name : names.split(",")) {
            if (!name.isBlank()) {
                found.add(Category.valueOf(name));
            }
        }
        return found;
    }

    private static String joined(Collection<Category> categories) {
        var words = categories.stream()
                .sorted()
                .map(Words::of)
                .map(word -> word.toLowerCase(Locale.UK))
                .toList();
        return words.size() == 1
                ? words.getFirst()
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " and " + words.getLast();
    }
}
