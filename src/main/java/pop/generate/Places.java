package pop.generate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Where people stay: invented streets in real districts of Glasgow and around it.
final class Places {

    private static final List<String> IN_GLASGOW = List.of(
            "G21", "G22", "G33", "G34", "G40", "G31", "G32", "G42", "G51", "G52", "G53", "G20", "G15", "G13", "G14",
            "G45", "G5", "G4", "G1", "G11", "G12", "G41", "G43", "G44", "G3", "G2", "G23", "G69");
    private static final List<String> AROUND = List.of(
            "G81", "G72", "G73", "G66", "G64", "G78", "G76", "PA1", "PA2", "PA3", "PA4", "G74", "G75", "ML1", "ML3",
            "ML4", "ML5", "G82");
    private static final List<String> STREETS = List.of(
            "Bluebell Street",
            "Tannery Road",
            "Coopers Wynd",
            "Larkfield Avenue",
            "Old Ropeworks Lane",
            "Kelpie Crescent",
            "Foundry Place",
            "Lamplighter Court",
            "Heron Quadrant",
            "Weavers Gate",
            "St Blane’s Terrace",
            "Lower Bobbin Street",
            "Whinhill Drive");
    private static final String UNITS = "ABDEFGHJLNPQRSTUWXYZ";

    private Places() {}

    record Place(
            String kind,
            String lines,
            @Nullable String postcode,
            String careOf,
            String inGlasgow,
            @Nullable LocalDate since) {

        String shown() {
            return postcode == null
                    ? lines
                    : lines + ", " + postcode.substring(0, postcode.length() - 3) + " "
                            + postcode.substring(postcode.length() - 3);
        }
    }

    static Place of(Lot lot, LocalDate around) {
        var since = lot.chance(0.4) ? around.minusDays(lot.between(1, 2000)) : null;
        var kind = lot.weighted("HOME 66 CARE_OF 7 TEMPORARY 6 HOSTEL 7 NO_FIXED_ADDRESS 10 PRISON 3 OTHER 1");
        if (kind.equals("NO_FIXED_ADDRESS")) {
            return new Place(kind, "No fixed address", null, "", lot.weighted("YES 3 NOT_KNOWN 1"), since);
        }
        var inside = lot.chance(0.88);
        var careOf = kind.equals("CARE_OF") ? lot.weighted("mother 3 brother 2 sister 2 partner 3 friend 2") : "";
        var lines = lot.between(1, 180) + " " + lot.among(STREETS);
        var postcode = lot.chance(0.93) ? postcode(lot, inside) : null;
        return new Place(kind, lines, postcode, careOf, postcode == null ? "NOT_KNOWN" : inside ? "YES" : "NO", since);
    }

    private static String postcode(Lot lot, boolean inside) {
        var district = lot.oftenFirst(inside ? IN_GLASGOW : AROUND);
        return district
                + lot.between(1, 9)
                + UNITS.charAt(lot.below(UNITS.length()))
                + UNITS.charAt(lot.below(UNITS.length()));
    }

    /// Written as it is shown, of a district in Glasgow.
    static String inGlasgow(Lot lot) {
        var postcode = postcode(lot, true);
        return postcode.substring(0, postcode.length() - 3) + " " + postcode.substring(postcode.length() - 3);
    }
}
