package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static java.util.Objects.requireNonNullElse;

/// One of a person's names. Exactly one that has not ended is used: the one they are shown by.
record Name(
        UUID id,
        NameKind kind,
        String given,
        String family,
        String shown,
        boolean used,
        @Nullable Instant recordedAt,
        @Nullable Instant endedAt) {

    static final String NOT_KNOWN = "Name not known";

    /// A word of a name with one of its sound keys.
    record Word(UUID name, String word, String sound) {}

    /// What a typed text says somebody is called: the name they are shown by first, then aliases and nickname.
    static List<Name> told(String text, Ids ids) {
        var full = FullName.read(text);
        var given = requireNonNullElse(full.given(), "");
        var family = requireNonNullElse(full.family(), "");
        boolean parts = !given.isEmpty() || !family.isEmpty() || full.nickname() != null;
        var names = new ArrayList<Name>();
        if (parts || full.aliases().isEmpty()) {
            var shown = full.isKnown() ? full.shown() : full.asTyped().isEmpty() ? NOT_KNOWN : full.asTyped();
            names.add(of(ids.next(), NameKind.NAME, given, family, shown, true));
        }
        for (String alias : full.aliases()) {
            names.add(of(ids.next(), NameKind.ALIAS, "", "", alias, names.isEmpty()));
        }
        if (full.nickname() != null) {
            names.add(of(ids.next(), NameKind.NICKNAME, "", "", full.nickname(), false));
        }
        return names;
    }

    static Name of(UUID id, NameKind kind, String given, String family, String shown, boolean used) {
        return new Name(id, kind, given, family, shown, used, null, null);
    }

    /// What search looks in.
    List<Word> words() {
        if (shown.equals(NOT_KNOWN)) {
            return List.of();
        }
        return NameWords.words(shown).stream()
                .flatMap(word -> NameWords.keys(word).stream().map(key -> new Word(id, word, key)))
                .distinct()
                .toList();
    }

    interface Ids {
        UUID next();
    }
}
