package pop.justice;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message about custody leads to.
@Component
class WhereCustodyIs extends WhereItIs {

    WhereCustodyIs() {
        super(TellKeyWorker.SUBJECT, "/custody/{id}");
    }
}
