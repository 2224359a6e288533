package pop.referral;

import pop.person.Postcode;
import pop.person.Postcode.Reading;

import java.util.Locale;

/// Whether somebody lives in Glasgow City, from a postcode, with the evidence in words. It answers *out* only where no
/// postcode of the sector was in the city; where anything is open, a person asks.
public record Residence(Answer answer, String evidence) {

    public enum Answer {
        IN,
        OUT,
        ASK_A_PERSON
    }

    /// What must stand wherever an answer by sector is shown.
    public static final String ATTRIBUTION =
            "Counted from Code-Point Open, August 2020. Contains OS data © Crown copyright"
                    + " and database right 2020; Royal Mail data © Royal Mail copyright and database right 2020; National"
                    + " Statistics data © Crown copyright and database right 2020.";

    public static Residence of(Reading address, PostcodeDirectory directory) {
        return switch (address) {
            case Reading.Full full -> full(full, directory);
            case Reading.Sector sector -> bySector(sector.outward(), sector.outward() + " " + sector.digit());
            case Reading.Outcode outcode -> byDistrict(outcode.outward());
            case Reading.NoFixedAddress _ -> ask("No fixed address. Are they connected to Glasgow?");
            case Reading.AddressText _ -> ask("An address without a postcode. Is it in Glasgow?");
            case Reading.Unreadable _ -> ask("The postcode cannot be read. Where do they live?");
            case Reading.Absent _ -> ask("No address given. Where do they live, or are they connected to Glasgow?");
        };
    }

    private static Residence full(Reading.Full full, PostcodeDirectory directory) {
        Postcode postcode = full.postcode();
        Residence found = directory
                .inGlasgow(postcode)
                .map(inside -> inside
                        ? new Residence(Answer.IN, postcode.shown() + " is in Glasgow City by the postcode directory.")
                        : new Residence(
                                Answer.OUT, postcode.shown() + " is outside Glasgow City by the postcode directory."))
                .orElseGet(() -> bySector(postcode.outward(), postcode.sector()));
        if (!full.corrected()) {
            return found;
        }
        String evidence = "Read as " + postcode.shown() + ", typed otherwise. " + found.evidence();
        return new Residence(found.answer() == Answer.OUT ? Answer.ASK_A_PERSON : found.answer(), evidence);
    }

    private static Residence bySector(String outward, String sector) {
        Sectors.Share district = Sectors.district(outward);
        if (district == null) {
            return isGlasgowArea(outward)
                    ? ask(outward + " is not a district we know. Check the postcode.")
                    : new Residence(Answer.OUT, sector + " is outside Glasgow City, as is all of its postcode area.");
        }
        if (!district.isMixed()) {
            return district.inside() > 0
                    ? new Residence(Answer.IN, wholly(outward))
                    : new Residence(Answer.OUT, "No postcode in " + outward + " is in Glasgow City.");
        }
        Sectors.Share share = Sectors.sector(sector);
        if (share == null) {
            return ask(sector + " is not a sector we know, and " + outward + " is partly in Glasgow City. Ask.");
        }
        if (share.isMixed()) {
            return ask(partly(sector, share));
        }
        return share.inside() > 0
                ? new Residence(Answer.IN, sector + " is wholly in Glasgow City.")
                : new Residence(Answer.OUT, "No postcode in " + sector + " is in Glasgow City.");
    }

    /// A district alone never says no: people round it off, and its edges moved in 2019.
    private static Residence byDistrict(String outward) {
        Sectors.Share share = Sectors.district(outward);
        if (share == null) {
            String unknown = isGlasgowArea(outward) ? " is not a district we know." : " is not a Glasgow district.";
            return ask(outward + unknown + " Ask for the full postcode.");
        }
        if (share.isMixed()) {
            return ask(partly(outward, share));
        }
        return share.inside() > 0
                ? new Residence(Answer.IN, wholly(outward))
                : ask("No postcode in " + outward + " is in Glasgow City. Ask for the full postcode.");
    }

    private static String wholly(String outward) {
        boolean boxes = outward.equals("G9") || outward.equals("G58") || outward.equals("G90");
        return outward + " is wholly in Glasgow City" + (boxes ? ", but serves post boxes: is it a home?" : ".");
    }

    private static String partly(String place, Sectors.Share share) {
        int all = share.inside() + share.outside();
        String most = share.inside() > share.outside() ? "mostly in" : "mostly outside";
        return String.format(
                Locale.UK,
                "%s is %s Glasgow City (%,d of %,d postcodes inside): ask.",
                place,
                most,
                share.inside(),
                all);
    }

    private static boolean isGlasgowArea(String outward) {
        return outward.startsWith("G") && Character.isDigit(outward.charAt(1));
    }

    private static Residence ask(String evidence) {
        return new Residence(Answer.ASK_A_PERSON, evidence);
    }
}
