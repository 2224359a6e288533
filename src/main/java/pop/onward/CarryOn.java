package pop.onward;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

/// What leaves the building after something was written down: what was sent, the next question, that it was withdrawn.
/// As the house, since whoever wrote it down may be a partner, or work for another agency. Hearing it again sends
/// nothing.
@Component
class CarryOn {

    private static final String TASK = "carrying word of an onward referral";

    private final Onwards onwards;
    private final Courier courier;
    private final AnswerLinks links;
    private final AsSystem house;
    private final Clock clock;

    CarryOn(Onwards onwards, Courier courier, AnswerLinks links, AsSystem house, Clock clock) {
        this.onwards = onwards;
        this.courier = courier;
        this.links = links;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(OnwardEvent.Sent sent) {
        carry(sent, courier::send);
    }

    @TransactionalEventListener
    void on(OnwardEvent.Answered answered) {
        carry(answered, courier::askNext);
    }

    @TransactionalEventListener
    void on(OnwardEvent.Met met) {
        carry(met, courier::askNext);
    }

    @TransactionalEventListener
    void on(OnwardEvent.LinkWanted wanted) {
        carry(wanted, (it, now) -> {
            courier.renew(it, wanted.why(), now);
            courier.tellCode(it);
        });
    }

    /// A service is told that nothing more is wanted of it; not when somebody died, which the lead worker tells.
    @TransactionalEventListener
    void on(OnwardEvent.Revoked revoked) {
        carry(revoked, (it, _) -> {
            links.withdraw(it.id());
            if (!RevokeCode.DIED.name().equals(revoked.code())) {
                courier.withdraw(it);
            }
        });
    }

    @TransactionalEventListener
    void on(OnwardEvent.Rerouted rerouted) {
        carry(rerouted, (it, _) -> {
            links.withdraw(it.id());
            courier.withdraw(it);
        });
    }

    /// Our own or the person's "no", or a mistake.
    @TransactionalEventListener
    void on(OnwardEvent.Declined declined) {
        if (declined.whose() != Whose.PARTNER) {
            carry(declined, (it, _) -> {
                links.withdraw(it.id());
                courier.withdraw(it);
            });
        }
    }

    @TransactionalEventListener
    void on(OnwardEvent.Noted noted) {
        if (noted.fact() == FactKind.ENTERED_IN_ERROR) {
            carry(noted, (it, _) -> {
                links.withdraw(it.id());
                courier.withdraw(it);
            });
        }
    }

    private void carry(OnwardEvent news, BiConsumer<Onward, Instant> how) {
        house.run(TASK, () -> onwards.find(news.onward()).ifPresent(it -> how.accept(it, clock.instant())));
    }
}
