package pop.participation;

import org.jspecify.annotations.Nullable;
import pop.sharing.Category;
import pop.sharing.Wish;
import pop.web.Problems;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/// What was typed about one agency: a wish for each thing, under the category's name.
record WishesForm(Map<Category, Wish> wishes, String until, String note, String seen) {

    /// What one writes to take an end away.
    static final String NO_END = "no end";

    static WishesForm of(Card card) {
        var wishes = new EnumMap<Category, Wish>(Category.class);
        Group.all().forEach(thing -> wishes.put(thing, card.wish(thing)));
        return new WishesForm(wishes, "", "", card.seen());
    }

    static WishesForm of(Map<String, String> sent) {
        var wishes = new EnumMap<Category, Wish>(Category.class);
        for (var thing : Group.all()) {
            Arrays.stream(Wish.values())
                    .filter(wish -> wish.name().equals(sent.get(thing.name())))
                    .findFirst()
                    .ifPresent(wish -> wishes.put(thing, wish));
        }
        return new WishesForm(
                wishes,
                Typed.line(sent.get("until"), 40),
                Typed.prose(sent.get("note"), Typed.NOTE),
                Typed.line(sent.get("seen"), 40));
    }

    @Nullable
    Wish wish(Category thing) {
        return wishes.get(thing);
    }

    /// Reads it; problems are added.
    PreferenceDesk.Wanted wanted(UUID recipient, Instant now, Problems problems) {
        var endless = until.equalsIgnoreCase(NO_END);
        var end = endless ? null : Typed.until("until", until, now, problems).orElse(null);
        return new PreferenceDesk.Wanted(recipient, seen, wishes, end, endless || end != null, note);
    }
}
