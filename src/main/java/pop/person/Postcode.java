package pop.person;

import org.jspecify.annotations.Nullable;

/// A full postcode in its usual form: `G31` and `3EG`.
public record Postcode(String outward, String inward) {

    /// What a cell or field for a postcode or an address turned out to hold.
    public static Reading read(@Nullable String text) {
        return PostcodeText.read(text);
    }

    public String shown() {
        return outward + " " + inward;
    }

    /// The smallest part that tells a neighbourhood and not a street: `G31 3`.
    public String sector() {
        return outward + " " + inward.charAt(0);
    }

    public sealed interface Reading {

        /// `corrected` when letter O and zero, or I or L and one, had to be exchanged: show it before relying on it.
        record Full(Postcode postcode, boolean corrected, String asTyped) implements Reading {}

        /// `G33 6`: no more than the neighbourhood.
        record Sector(String outward, char digit) implements Reading {}

        /// `G31`: no more than the district.
        record Outcode(String outward) implements Reading {}

        record NoFixedAddress(String asTyped) implements Reading {}

        /// Words for a place, such as a hostel or a street, with no postcode among them.
        record AddressText(String asTyped) implements Reading {}

        /// Meant as a postcode, but none.
        record Unreadable(String asTyped) implements Reading {}

        record Absent() implements Reading {}
    }
}
