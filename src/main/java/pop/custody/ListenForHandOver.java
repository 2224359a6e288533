package pop.custody;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;

/// A referral to the project that came of an approach stands on it.
@Component
class ListenForHandOver {

    private final Shift shift;
    private final AsSystem house;

    ListenForHandOver(Shift shift, AsSystem house) {
        this.shift = shift;
        this.house = house;
    }

    @TransactionalEventListener
    void on(HandedOver news) {
        house.run(
                "noting a hand-over from custody",
                () -> shift.handedOver(new ApproachId(news.handedOver()), news.at()));
    }
}
