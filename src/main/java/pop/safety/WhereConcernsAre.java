package pop.safety;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message about a concern leads to.
@Component
class WhereConcernsAre extends WhereItIs {

    WhereConcernsAre() {
        super(TellTheLead.SUBJECT, "/concerns/{id}");
    }
}
