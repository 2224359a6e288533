package pop.disclosure;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message about a disclosure leads to.
@Component
class WhereDisclosuresAre extends WhereItIs {

    WhereDisclosuresAre() {
        super(DisclosureDesk.SUBJECT, "/disclosures/{id}");
    }
}
