package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.web.Words;

import java.util.function.Function;
import java.util.stream.Collectors;

/// What may be told, item by item, in the order in which somebody on their way reads it; each belongs to a category
/// that
/// the agreement covers or does not.
enum Item {
    NAME("IDENTITY", Told::name),
    BIRTH("IDENTITY", Told::birth),
    NOW("CONTACT", told -> joined(told.nowAt(), told.nowWhere())),
    PHONE("CONTACT", Told::phone),
    REACH("CONTACT", Told::reachNote),
    CAREFUL("SAFETY", Told::careful),
    SUBSTANCES(
            "SUBSTANCE_USE",
            told -> told.substances().stream().map(Words::of).collect(Collectors.joining(", "))
                    + (told.substanceNote().isEmpty()
                            ? ""
                            : (told.substances().isEmpty() ? "" : ". ") + told.substanceNote())),
    NALOXONE("OVERDOSE", told -> joined(told.naloxone(), told.naloxoneNote())),
    PLACE("OVERDOSE", Told::place),
    WISH("OVERDOSE", told -> Words.of(told.wish()));

    private final String category;
    private final Function<Told, String> read;

    Item(String category, Function<Told, String> read) {
        this.category = category;
        this.read = read;
    }

    String category() {
        return category;
    }

    /// In words; empty when it was not told.
    String of(Told told) {
        return read.apply(told);
    }

    private static String joined(@Nullable Enum<?> code, String words) {
        return code == null ? words : words.isEmpty() ? Words.of(code) : Words.of(code) + ": " + words;
    }
}
