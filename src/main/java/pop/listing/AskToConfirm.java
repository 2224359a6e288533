package pop.listing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.directory.Fact;
import pop.directory.FactKind;
import pop.directory.Facts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Asks services by mail whether their listing is right: once at each stage, however many nodes do it.
@Component
public class AskToConfirm {

    static final String KIND = "listing.confirm";
    static final String SUBJECT = "listing";

    /// A link is answered within weeks or never; the next stage brings another.
    static final Duration GOOD_FOR = Duration.ofDays(42);

    static final String TASK = "asking services to confirm their listings";
    private static final Logger LOG = LoggerFactory.getLogger(AskToConfirm.class);
    private static final String BASIS = "The service’s own listing; it names nobody";

    private final Asking asking;
    private final Outbox outbox;
    private final Facts facts;
    private final AsSystem house;
    private final Clock clock;

    AskToConfirm(Asking asking, Outbox outbox, Facts facts, AsSystem house, Clock clock) {
        this.asking = asking;
        this.outbox = outbox;
        this.facts = facts;
        this.house = house;
        this.clock = clock;
    }

    /// Each service in a transaction of its own: one that cannot be asked does not hold up the others.
    public void ask() {
        for (var due : house.call(TASK, asking::due)) {
            try {
                house.run(TASK, () -> ask(due));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "service {} could not be asked: {}",
                        due.id(),
                        failure.getClass().getName());
            }
        }
    }

    private void ask(Asking.Due due) {
        var now = clock.instant();
        var by = Viewer.system(TASK).id();
        var id = idOf(due);
        try {
            var agency = due.agency() == null ? null : due.agency().value();
            var to = Message.Recipient.byMail(agency, due.name(), due.email());
            var message = Message.to(
                            to, KIND, new Message.Subject(SUBJECT, due.id().value()), BASIS)
                    .withId(new MessageId(id))
                    .between(null, now.plus(GOOD_FOR));
            if (outbox.put(message)) {
                facts.add(
                        due.id(),
                        Fact.of(FactKind.ASKED, by, now)
                                .withId(id)
                                .saying(due.stage().name()));
            }
        } catch (IllegalArgumentException notAnAddress) {
            facts.add(due.id(), Fact.of(FactKind.UNREACHED, by, now).withId(id).saying(due.email()));
        }
    }

    /// The same service at the same stage is the same message.
    private static UUID idOf(Asking.Due due) {
        return named(KIND + " " + due.id() + " " + due.since() + " " + due.stage());
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Component
    @ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
    static class Regularly {

        private final AskToConfirm work;

        Regularly(AskToConfirm work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "${pop.listing.every:PT1H}", initialDelayString = "PT2M")
        void ask() {
            try {
                work.ask();
            } catch (RuntimeException failure) {
                LOG.warn("services could not be asked: {}", failure.getClass().getName());
            }
        }
    }
}
