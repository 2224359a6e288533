package pop.onward;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a message about an onward referral leads us to.
@Component
class WhereOnwardsAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return Courier.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/onward/" + subject;
    }
}
