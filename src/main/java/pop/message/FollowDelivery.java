package pop.message;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.contact.Mode;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.DeliveryEvent;
import pop.delivery.Message.Way;

import java.time.Instant;
import java.util.UUID;

/// What became of words that were left: having asked them to call is an attempt to reach them, and what did not reach
/// them is told to those around them. Hearing it again changes nothing.
@Component
class FollowDelivery {

    private static final String TASK = "following messages to people";
    private static final String GAVE_UP = "gave-up";
    private static final String NOT_RECEIVED = "not-received";

    private final WordsLeft words;
    private final Untold untold;
    private final ApplicationEventPublisher events;
    private final AsSystem house;

    FollowDelivery(WordsLeft words, Untold untold, ApplicationEventPublisher events, AsSystem house) {
        this.words = words;
        this.untold = untold;
        this.events = events;
        this.house = house;
    }

    @TransactionalEventListener
    void on(DeliveryEvent.Delivered sent) {
        follow(sent, (id, said) -> {
            untold.settle(id, Viewer.system(TASK).id(), sent.at());
            if (said.wording() == Wording.CALL_US && said.by() != null) {
                events.publishEvent(new MessageEvent.Sent(
                        id, said.person(), said.holder(), mode(said.way()), said.by(), sent.at()));
            }
        });
    }

    @TransactionalEventListener
    void on(DeliveryEvent.Received received) {
        follow(received, (id, _) -> untold.settle(id, Viewer.system(TASK).id(), received.at()));
    }

    @TransactionalEventListener
    void on(DeliveryEvent.NotReceived lost) {
        follow(lost, (id, said) -> notTold(id, said, NOT_RECEIVED, lost.at()));
    }

    @TransactionalEventListener
    void on(DeliveryEvent.GaveUp lost) {
        follow(lost, (id, said) -> notTold(id, said, GAVE_UP, lost.at()));
    }

    /// What was taken back is no news, and nobody waits for word to somebody who died.
    @TransactionalEventListener
    void on(DeliveryEvent.Stopped stopped) {
        follow(stopped, (id, said) -> {
            if (!said.takenBack() && !stopped.reason().equals(Silence.DIED)) {
                notTold(id, said, stopped.reason(), stopped.at());
            }
        });
    }

    private static Mode mode(Way way) {
        return switch (way) {
            case LETTER -> Mode.LETTER;
            case SMS, MAIL, WEBHOOK, HERE -> Mode.TEXT;
        };
    }

    private interface Then {
        void with(UUID word, WordsLeft.Said said);
    }

    private void follow(DeliveryEvent news, Then then) {
        if (Wording.ofKind(news.kind()).isPresent()) {
            var id = news.message().value();
            house.run(TASK, () -> words.find(id).ifPresent(said -> then.with(id, said)));
        }
    }

    private void notTold(UUID id, WordsLeft.Said said, String code, Instant at) {
        if (untold.add(id, said, code, at)) {
            events.publishEvent(new MessageEvent.NotTold(id, said.person(), code, at));
        }
    }
}
