package pop.onward;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message about an onward referral leads us to.
@Component
class WhereOnwardsAre extends WhereItIs {

    WhereOnwardsAre() {
        super(Courier.SUBJECT, "/onward/{id}");
    }
}
