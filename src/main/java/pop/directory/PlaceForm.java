package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where a service is, as it is typed.
///
/// @param location the place itself; `listed` one that is listed already, chosen instead of typing
record PlaceForm(
        @Nullable UUID location,
        @Nullable UUID listed,
        @Nullable String name,
        @Nullable String street,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable String transport,
        @Nullable String accessibility,
        @Nullable String description) {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final int INWARD = 3;

    static PlaceForm empty() {
        return new PlaceForm(Ids.next(), null, "", "", "Glasgow", "", "", "", "");
    }

    static PlaceForm of(Place it) {
        return new PlaceForm(
                it.location(),
                null,
                it.name(),
                it.street(),
                it.town(),
                it.postcode(),
                it.transport(),
                String.join("\n", it.accessibility()),
                it.description());
    }

    /// @param id of the service there
    Place read(UUID id, Problems problems) {
        var lines = TypedListing.line(street, "street", problems);
        var called = TypedListing.line(name, "name", problems);
        if (listed == null && lines.isEmpty() && called.isEmpty()) {
            problems.add("name", "Enter what the place is called, or its street");
        }
        return new Place(
                id,
                listed != null ? listed : location == null ? Ids.next() : location,
                called,
                lines,
                TypedListing.line(town, "town", problems),
                postcode(problems),
                TypedListing.line(transport, "transport", problems),
                TypedListing.several(accessibility),
                TypedListing.line(description, "description", problems),
                0);
    }

    private String postcode(Problems problems) {
        var plain = TypedListing.text(postcode).toUpperCase(Locale.UK).replaceAll("\\s", "");
        if (plain.isEmpty()) {
            return "";
        }
        if (!POSTCODE.matcher(plain).matches()) {
            problems.add("postcode", "Enter a whole postcode, such as G1 1AA, or leave it out");
            return "";
        }
        return plain.substring(0, plain.length() - INWARD) + " " + plain.substring(plain.length() - INWARD);
    }
}
