package pop.disclosure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.delivery.Message;
import pop.delivery.Outbox;
import pop.rule.Step;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/// Lets a disclosure go, once it is authorised: to the outbox when the recipient signs in here. Somebody outside is
/// told by the worker, who then says so.
@Component
class DisclosureDesk {

    static final String KIND = "disclosure.told";
    static final String SUBJECT = "disclosure";

    private final Disclosures disclosures;
    private final Outbox outbox;
    private final JdbcClient sql;

    DisclosureDesk(Disclosures disclosures, Outbox outbox, JdbcClient sql) {
        this.disclosures = disclosures;
        this.outbox = outbox;
        this.sql = sql;
    }

    void authorise(Step<Disclosure, Disclosure.Fact> step) {
        disclosures.record(step);
        var it = step.state();
        if (it.recipientAgency() != null) {
            outbox.put(message(it, it.recipientAgency()));
        }
    }

    private Message message(Disclosure it, AgencyId recipient) {
        var message = Message.to(
                        Message.Recipient.here(recipient.value()),
                        KIND,
                        new Message.Subject(SUBJECT, it.id().value()),
                        it.exceptional() ? "exceptional disclosure" : "an agreement’s clause")
                .of(it.person().value())
                .heldBy(it.holder().value())
                .opening(disclosures.items(it.id()).stream()
                        .map(item -> item.category().name())
                        .toList());
        return message.under(it.exceptional() ? it.id().value() : requireNonNull(it.clause()));
    }

    /// It was told: the trail hears it as the law names it.
    void told(Disclosure it, UUID by, Instant now) {
        disclosures.record(it.told(by, now));
        sql.sql("select audit.write('DISCLOSED', 'disclosure.disclosure', :id, :person, :categories)")
                .param("id", it.id().value())
                .param("person", it.person().value())
                .param(
                        "categories",
                        disclosures.items(it.id()).stream()
                                .map(item -> item.category().name())
                                .toArray(String[]::new))
                .query((row, _) -> row)
                .single();
    }
}
