package pop.onward;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.DeliveryEvent;

import java.util.Set;
import java.util.function.Consumer;

/// What delivery tells of a message is what became of what it carried. Hearing it again changes nothing.
@Component
class FollowDelivery {

    static final String OVER = "onward-over";

    private static final String TASK = "following an onward referral";
    private static final String OBJECTED = "objected";
    private static final Set<String> NO_NEWS = Set.of(OVER, "died");
    private static final Set<String> SUBJECTS = Set.of(Courier.SUBJECT, Courier.RECEIVED);

    private final Onwards onwards;
    private final OnwardDesk desk;
    private final AsSystem house;

    FollowDelivery(Onwards onwards, OnwardDesk desk, AsSystem house) {
        this.onwards = onwards;
        this.desk = desk;
        this.house = house;
    }

    /// It stands on a page of theirs.
    @TransactionalEventListener
    void on(DeliveryEvent.Delivered delivered) {
        if (delivered.kind().equals(Courier.SENT) && delivered.about().kind().equals(Courier.RECEIVED)) {
            follow(delivered, it -> desk.reached(it, delivered.at()));
        }
    }

    @TransactionalEventListener
    void on(DeliveryEvent.NotReceived lost) {
        follow(lost, it -> desk.look(it, Attention.BOUNCED));
    }

    @TransactionalEventListener
    void on(DeliveryEvent.GaveUp lost) {
        follow(lost, it -> desk.look(it, Attention.BOUNCED));
    }

    @TransactionalEventListener
    void on(DeliveryEvent.Stopped stopped) {
        if (NO_NEWS.contains(stopped.reason()) || stopped.kind().equals(Courier.SILENT)) {
            return;
        }
        follow(stopped, it -> {
            if (stopped.reason().equals(OBJECTED)) {
                desk.revoke(it, RevokeCode.OBJECTED, Viewer.system(TASK).id(), stopped.at());
            } else {
                desk.look(it, Attention.STOPPED);
            }
        });
    }

    private void follow(DeliveryEvent news, Consumer<Onward> then) {
        if (SUBJECTS.contains(news.about().kind())) {
            house.run(
                    TASK,
                    () -> onwards.find(new OnwardId(news.about().id()))
                            .filter(it -> !it.status().isOver())
                            .ifPresent(then));
        }
    }
}
