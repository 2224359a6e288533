package pop.onward;

import org.springframework.stereotype.Component;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.util.Optional;
import java.util.Set;

/// Nobody is asked about a referral that is over, or held.
@Component
class StillWanted implements MayLeave {

    private static final Set<String> KINDS =
            Set.of(Courier.SENT, Courier.ANSWER, Courier.CODE, Courier.REMINDER, Courier.SILENT);

    private final Onwards onwards;

    StillWanted(Onwards onwards) {
        this.onwards = onwards;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        return KINDS.contains(message.kind())
                ? onwards.find(new OnwardId(message.about().id()))
                        .map(Onward::status)
                        .filter(status -> status.isOver() || status == OnwardStatus.ON_HOLD)
                        .map(_ -> FollowDelivery.OVER)
                : Optional.empty();
    }
}
