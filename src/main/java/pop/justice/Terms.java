package pop.justice;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a condition requires, of whom it is known, and how long.
///
/// @param words in the words of the order, as short as will do
/// @param place the curfew address, the domicile of citation, where they report; blank when there is none
/// @param postcode of the place, in full, without a space
/// @param hours of a curfew, or when they have to be somewhere; none when the condition has no hours
/// @param last the last day it stands; null: until the case ends
record Terms(
        Source source,
        ConditionKind kind,
        String words,
        String place,
        @Nullable String postcode,
        Area area,
        @Nullable Hours hours,
        LocalDate since,
        @Nullable LocalDate last,
        Told told) {

    boolean isToCome(LocalDate today) {
        return since.isAfter(today);
    }

    boolean isOver(LocalDate today) {
        return last != null && last.isBefore(today);
    }

    Place address() {
        return new Place(place, postcode);
    }
}
