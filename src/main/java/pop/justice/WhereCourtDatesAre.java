package pop.justice;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a reminder of court is about.
@Component
class WhereCourtDatesAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return CourtReminder.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/court-dates/" + subject;
    }
}
