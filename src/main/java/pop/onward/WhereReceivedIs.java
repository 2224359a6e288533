package pop.onward;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page word of a referral leads those to whom it was sent.
@Component
class WhereReceivedIs extends WhereItIs {

    WhereReceivedIs() {
        super("onward.received", "/onward/received/{id}");
    }
}
