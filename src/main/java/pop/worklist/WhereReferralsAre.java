package pop.worklist;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a message about a referral leads to.
@Component
class WhereReferralsAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return TellOfUrgentReferrals.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/referrals/" + subject;
    }
}
