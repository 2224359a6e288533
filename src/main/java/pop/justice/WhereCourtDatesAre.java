package pop.justice;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a reminder of court is about.
@Component
class WhereCourtDatesAre extends WhereItIs {

    WhereCourtDatesAre() {
        super(CourtReminder.SUBJECT, "/court-dates/{id}");
    }
}
