package pop.justice;

import org.springframework.stereotype.Component;
import pop.person.Flags;
import pop.web.When;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// "In custody: London Road, since Tue 14:00", at the top of the person's page for as long as the notice stands.
@Component
class CustodyFlag {

    static final String KIND = "custody";

    private static final int LONGEST_PLACE = 36;
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Flags flags;

    CustodyFlag(Flags flags) {
        this.flags = flags;
    }

    void show(Custody custody, Instant now) {
        if (custody.status() == CustodyStatus.STANDS) {
            flags.raise(new Flags.Flag(
                    custody.id().value(),
                    custody.person(),
                    custody.holder(),
                    "CUSTODY_AND_JUSTICE",
                    KIND,
                    detail(custody),
                    true,
                    false,
                    custody.since().isBefore(now) ? custody.since() : now,
                    custody.expiresAt()));
        } else {
            flags.lower(custody.id().value(), now);
        }
    }

    private static String detail(Custody custody) {
        var place = custody.place();
        var brief = place.codePointCount(0, place.length()) <= LONGEST_PLACE
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE)).strip() + "…";
        return brief + ", since " + SINCE.format(custody.since().atZone(When.LONDON));
    }
}
