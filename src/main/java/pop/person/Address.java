package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a person lives or can be found, from a day to a day. Having no fixed address is an address too.
record Address(
        UUID id,
        AddressKind kind,
        String lines,
        @Nullable String postcode,
        String careOf,
        InGlasgow inGlasgow,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    private static final Pattern CARE_OF =
            Pattern.compile("^(?:c/o|care of) +([^,]+),? *(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOSTEL = Pattern.compile("\\bhostel\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRISON = Pattern.compile("\\bHMP\\b|\\bHM Prison\\b", Pattern.CASE_INSENSITIVE);

    static Address at(AddressKind kind, String lines, @Nullable String postcode, String careOf) {
        return new Address(pop.database.Ids.next(), kind, lines, postcode, careOf, InGlasgow.NOT_KNOWN, null, null);
    }

    /// Empty when nothing was told.
    static Optional<Address> told(UUID id, String text) {
        String typed = Typed.line(text);
        return switch (Postcode.read(typed)) {
            case Postcode.Reading.Absent _ -> Optional.empty();
            case Postcode.Reading.NoFixedAddress _ -> Optional.of(at(id, AddressKind.NO_FIXED_ADDRESS, typed, null));
            case Postcode.Reading.Full full -> Optional.of(at(id, kind(typed), withoutOnlyPostcode(typed, full), full));
            case Postcode.Reading.Sector _,
                    Postcode.Reading.Outcode _,
                    Postcode.Reading.AddressText _,
                    Postcode.Reading.Unreadable _ -> Optional.of(at(id, kind(typed), typed, null));
        };
    }

    /// "Care of Mrs Quinn, 1 Example Street, G31 3EG"; "No fixed address (the Barras)".
    String shown() {
        String place = Stream.of(careOf.isEmpty() ? "" : "care of " + careOf, lines, postcodeShown())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (kind != AddressKind.NO_FIXED_ADDRESS) {
            return place;
        }
        return place.isEmpty() ? "No fixed address" : "No fixed address (" + place + ")";
    }

    boolean isCurrent(LocalDate today) {
        return until == null || until.isAfter(today);
    }

    /// Not again what the lines already end with.
    private String postcodeShown() {
        if (postcode == null) {
            return "";
        }
        String spaced =
                new StringBuilder(postcode).insert(postcode.length() - 3, ' ').toString();
        String upper = lines.toUpperCase(java.util.Locale.ROOT).replace(" ", "");
        return upper.contains(postcode) ? "" : spaced;
    }

    private static Address at(UUID id, AddressKind kind, String typed, Postcode.Reading.@Nullable Full full) {
        var careOf = CARE_OF.matcher(typed);
        boolean elsewhere = careOf.matches();
        return new Address(
                id,
                kind,
                elsewhere ? careOf.group(2) : typed,
                full == null
                        ? null
                        : full.postcode().outward() + full.postcode().inward(),
                elsewhere ? careOf.group(1) : "",
                InGlasgow.NOT_KNOWN,
                null,
                null);
    }

    private static String withoutOnlyPostcode(String typed, Postcode.Reading.Full full) {
        String compact = typed.replaceAll("[^A-Za-z0-9]", "");
        return compact.length() <= full.postcode().shown().length() ? "" : typed;
    }

    private static AddressKind kind(String typed) {
        if (CARE_OF.matcher(typed).matches()) {
            return AddressKind.CARE_OF;
        }
        return HOSTEL.matcher(typed).find()
                ? AddressKind.HOSTEL
                : PRISON.matcher(typed).find() ? AddressKind.PRISON : AddressKind.HOME;
    }
}
