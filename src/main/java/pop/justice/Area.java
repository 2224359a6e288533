package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.person.Postcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where somebody may not go: postcodes (`G31 3EG`), sectors (`G31 3`) and districts (`G31`), beside the words of the
/// order.
record Area(List<String> codes) {

    static final Area NONE = new Area(List.of());
    private static final int MOST = 60;

    Area {
        codes = List.copyOf(codes);
    }

    enum Meets {
        INSIDE,
        /// Its words and those of the area have something in common.
        BY_ITS_WORDS,
        /// Beside a postcode of the area.
        CLOSE_BY,
        CANNOT_TELL,
        OUTSIDE
    }

    /// @param words what the order calls the area
    Meets meets(String words, Place place) {
        var full = spaced(place.postcode());
        if (full != null && codes.stream().anyMatch(code -> covers(code, full))) {
            return Meets.INSIDE;
        }
        if (!new Place(words, null).shared(place).isEmpty()) {
            return Meets.BY_ITS_WORDS;
        }
        if (full == null || codes.isEmpty()) {
            return Meets.CANNOT_TELL;
        }
        var sector = full.substring(0, full.length() - 2);
        return codes.stream().anyMatch(code -> code.startsWith(sector) && code.length() > sector.length())
                ? Meets.CLOSE_BY
                : Meets.OUTSIDE;
    }

    /// What was typed, part by part; empty when a part is no postcode, sector or district.
    static Optional<Area> read(String typed) {
        var codes = new ArrayList<String>();
        for (var part : typed.strip().split("[,;\\r\\n]+")) {
            if (!part.isBlank()) {
                var code = code(part);
                if (code == null || codes.size() == MOST) {
                    return Optional.empty();
                }
                codes.add(code);
            }
        }
        return Optional.of(new Area(codes.stream().distinct().toList()));
    }

    String shown() {
        return String.join(", ", codes);
    }

    private static boolean covers(String code, String full) {
        var sector = full.substring(0, full.length() - 2);
        return code.equals(full) || code.equals(sector) || full.startsWith(code + " ");
    }

    private static @Nullable String code(String part) {
        return switch (Postcode.read(part)) {
            case Postcode.Reading.Full full ->
                full.corrected() ? null : full.postcode().shown();
            case Postcode.Reading.Sector sector -> sector.outward() + " " + sector.digit();
            case Postcode.Reading.Outcode outcode -> outcode.outward();
            case Postcode.Reading.NoFixedAddress _,
                    Postcode.Reading.AddressText _,
                    Postcode.Reading.Unreadable _,
                    Postcode.Reading.Absent _ -> null;
        };
    }

    private static @Nullable String spaced(@Nullable String postcode) {
        return postcode == null || postcode.length() < 5
                ? null
                : postcode.substring(0, postcode.length() - 3) + " " + postcode.substring(postcode.length() - 3);
    }
}
