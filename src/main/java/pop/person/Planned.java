package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What somebody is about to arrange for a person.
///
/// @param from when it begins; none for an address, and while nobody has said
/// @param place as it was typed, or blank
/// @param postcode in full, without a space; null when not known
public record Planned(
        PersonId person,
        What what,
        @Nullable Instant from,
        @Nullable Instant until,
        String place,
        @Nullable String postcode) {

    public enum What {
        ADDRESS,
        VISIT,
        MEETING,
        GROUP,
        CALL,
        COURT
    }
}
