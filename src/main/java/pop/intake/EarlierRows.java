package pop.intake;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The rows of this file taken so far, found again by a date of birth, a phone number, or a postcode with a word of
/// the name.
final class EarlierRows {

    private final Map<String, List<Taken>> places = new HashMap<>();
    private final Set<UUID> people = new HashSet<>();

    /// @param person the record made of it; none in a dry run
    record Taken(int row, @Nullable UUID person, Likeness likeness) {}

    void add(Taken taken) {
        keys(taken.likeness())
                .forEach(key ->
                        places.computeIfAbsent(key, _ -> new ArrayList<>()).add(taken));
        if (taken.person() != null) {
            people.add(taken.person());
        }
    }

    boolean made(UUID person) {
        return people.contains(person);
    }

    /// Rows that share something with this one, the first first.
    List<Taken> near(Likeness likeness) {
        return keys(likeness).stream()
                .flatMap(key -> places.getOrDefault(key, List.of()).stream())
                .distinct()
                .sorted((one, other) -> Integer.compare(one.row(), other.row()))
                .toList();
    }

    private static Set<String> keys(Likeness likeness) {
        var keys = new HashSet<String>();
        if (likeness.birth().precision() == BirthDate.Precision.EXACT) {
            keys.add("born " + likeness.birth().earliest());
        }
        likeness.phones().forEach(phone -> keys.add("phone " + phone));
        likeness.postcodes()
                .forEach(postcode ->
                        likeness.words().keySet().forEach(word -> keys.add("lives " + postcode + " " + word)));
        return keys;
    }
}
