package pop.onward;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page word of a referral leads those to whom it was sent.
@Component
class WhereReceivedIs implements WhereItIs {

    @Override
    public String subjectKind() {
        return "onward.received";
    }

    @Override
    public String path(UUID subject) {
        return "/onward/received/" + subject;
    }
}
