package pop.overdose;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message about a notification leads to.
@Component
class WhereNotificationsAre extends WhereItIs {

    WhereNotificationsAre() {
        super(WordOut.SUBJECT, "/overdoses/{id}");
    }
}
