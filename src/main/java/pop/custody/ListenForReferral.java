package pop.custody;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;

/// A referral to a service that came of an approach stands on it.
@Component
class ListenForReferral {

    private final Shift shift;
    private final AsSystem house;

    ListenForReferral(Shift shift, AsSystem house) {
        this.shift = shift;
        this.house = house;
    }

    @TransactionalEventListener
    void on(ReferredOn news) {
        house.run("noting a referral from custody", () -> shift.referred(news.approach(), news.service(), news.at()));
    }
}
