package pop.onward;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A referral that was sent for somebody met in custody is told to the approach it came of. In the same transaction, as
/// whoever sent it: what a partner sends further on is nobody's approach.
@Component
class TellTheCells {

    private final FromCustody rows;
    private final ApplicationEventPublisher events;

    TellTheCells(FromCustody rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(OnwardEvent.Sent sent) {
        rows.approachOf(sent.person())
                .ifPresent(approach -> events.publishEvent(new ReferredFromCells(approach, sent.service(), sent.at())));
    }
}
