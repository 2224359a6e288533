package pop.finding;

import org.jspecify.annotations.Nullable;
import pop.directory.Capacity;
import pop.web.When;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts into words how a service fits what was asked for: what stops it first, then what fits, then what nobody knows.
record Reasons(Wanted wanted, Found found, Instant now) {

    static List<Reason> of(Wanted wanted, Found found, Instant now) {
        var reasons = new Reasons(wanted, found, now);
        var all = new ArrayList<Reason>();
        reasons.stops(all);
        reasons.matters(all);
        reasons.who(all);
        reasons.hours(all);
        reasons.speech(all);
        reasons.listing(all);
        all.sort((one, other) -> Integer.compare(order(one), order(other)));
        return all;
    }

    private static int order(Reason reason) {
        return switch (reason.kind()) {
            case STOPS -> 0;
            case FITS -> 1;
            case ASK -> 2;
        };
    }

    private void stops(List<Reason> all) {
        for (var stop : found.stops()) {
            all.add(new Reason(
                    Reason.Kind.STOPS,
                    switch (stop) {
                        case OTHER_SEX ->
                            found.openTo().equals("WOMEN") ? "Women only: he is a man" : "Men only: she is a woman";
                        case AGE -> "Takes " + ages();
                        case CLOSED_THEN -> "Closed then";
                        case PAUSED -> "Takes nobody on for now";
                        case NO_ROOM -> found.capacity() == Capacity.FULL ? "Full" : "Has a waiting list";
                    }));
        }
    }

    private void matters(List<Reason> all) {
        for (var matter : wanted.matters()) {
            int bit = Matters.bit(matter);
            if ((found.refuses() & bit) != 0) {
                all.add(new Reason(Reason.Kind.STOPS, Matters.words("refuses", matter)));
            } else if ((found.takes() & bit) != 0) {
                all.add(new Reason(Reason.Kind.FITS, Matters.words("takes", matter)));
            } else {
                all.add(new Reason(
                        Reason.Kind.ASK, Matters.words((found.depends() & bit) != 0 ? "depends" : "unknown", matter)));
            }
        }
    }

    private void who(List<Reason> all) {
        if (!found.openTo().equals("EVERYONE") && !found.stops().contains(Stop.OTHER_SEX)) {
            var whom = found.openTo().equals("WOMEN") ? "For women only" : "For men only";
            all.add(new Reason(wanted.who() == Wanted.Who.UNSAID ? Reason.Kind.ASK : Reason.Kind.FITS, whom));
        }
        if (ages() != null && !found.stops().contains(Stop.AGE)) {
            all.add(new Reason(isOfAge() ? Reason.Kind.FITS : Reason.Kind.ASK, "Takes " + ages()));
        }
    }

    private void hours(List<Reason> all) {
        var at = wanted.at();
        if (at != null && !found.stops().contains(Stop.CLOSED_THEN)) {
            all.add(
                    found.closesAt() == null
                            ? new Reason(Reason.Kind.ASK, "Opening hours are not known: phone first")
                            : new Reason(Reason.Kind.FITS, "Open until " + until(at, found.closesAt())));
        }
    }

    private void speech(List<Reason> all) {
        if (!wanted.language().isEmpty()) {
            all.add(
                    found.languages().contains(wanted.language())
                            ? new Reason(Reason.Kind.FITS, "Speaks " + wanted.language())
                            : new Reason(
                                    Reason.Kind.ASK,
                                    "Nobody knows whether they speak " + wanted.language()
                                            + ": ask about an interpreter"));
        }
        for (var need : wanted.access()) {
            var words = need.toLowerCase(Locale.UK).replace('_', ' ');
            all.add(
                    found.accessibility().contains(need)
                            ? new Reason(Reason.Kind.FITS, "Access: " + words)
                            : new Reason(Reason.Kind.ASK, "Nobody knows about access (" + words + "): ask"));
        }
    }

    private void listing(List<Reason> all) {
        if (wanted.room() != Wanted.Room.ANY && found.capacity() == Capacity.UNKNOWN) {
            all.add(new Reason(Reason.Kind.ASK, "Nobody said whether there is room: ask"));
        }
        if (found.doubted()) {
            all.add(new Reason(
                    Reason.Kind.ASK, "Somebody said that this listing may be wrong: check before you rely on it"));
        }
    }

    private @Nullable String ages() {
        var least = found.leastAge();
        var most = found.mostAge();
        if (least == null && most == null) {
            return null;
        }
        return least == null
                ? "people up to " + most
                : most == null ? "people from " + least : "people from " + least + " to " + most;
    }

    private boolean isOfAge() {
        var asked = wanted.ages();
        var least = found.leastAge();
        var most = found.mostAge();
        return asked != null
                && (least == null || least <= asked.youngest())
                && (most == null || most >= asked.oldest());
    }

    /// "17:00", or with the day when it is not that day's: "08:00 on Tue 24 Nov 2026".
    static String until(Instant at, Instant closes) {
        var day = When.dayOf(closes);
        return When.time(closes) + (day.equals(When.dayOf(at)) ? "" : " on " + When.day(day));
    }
}
