package pop.worklist;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message about a referral leads to.
@Component
class WhereReferralsAre extends WhereItIs {

    WhereReferralsAre() {
        super(TellOfUrgentReferrals.SUBJECT, "/referrals/{id}");
    }
}
