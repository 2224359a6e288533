package pop.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Viewer;
import pop.delivery.Dispatcher;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.MessageId;
import pop.delivery.Outbox;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.journey.Beginnings.AGENCY;
import static pop.journey.Beginnings.signedIn;

/// What is to go out goes, says nothing of anyone, is stopped when it must be, and is seen to arrive.
@PopTest
class DeliveringTest {

    private static final UUID SIMON = UUID.fromString("a0000000-0000-7000-8000-000000000005");
    private static final UUID SACRO = UUID.fromString("a0000000-0000-7000-8000-000000000004");

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private AsSystem house;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private final UUID person = Ids.next();
    private final UUID thing = Ids.next();
    private final String address = Ids.next() + "@partner.invalid";

    /// Tells this test's messages from all others on a page.
    private final String basis = "agreement " + Ids.next();

    @BeforeEach
    void nothing_else_is_due() {
        Outside.partnerAnswers(204);
        dispatcher.dispatch();
    }

    @Test
    void a_mail_says_nothing_but_that_something_is_waiting() throws MessagingException, IOException {
        var message = message(byMail()).of(person);
        put(message);
        put(message);
        dispatcher.dispatch();
        dispatcher.dispatch();

        assertThat(Outside.mailsTo(address)).hasSize(1);
        MimeMessage mail = Outside.mailsTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Something is waiting for you in Positive Outcomes");
        assertThat(mail.getContent().toString()).contains("https://pop.invalid/waiting");
        assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@pop.invalid>");
        assertThat(mail.getContent().toString() + String.join("", headers(mail)))
                .doesNotContain(person.toString(), thing.toString(), basis, "IDENTITY");
    }

    @Test
    void a_call_to_a_partners_machine_is_signed_and_holds_ids_only() throws Exception {
        var message = message(Recipient.byWebhook(SIMON, "", Outside.partnerAddress()))
                .of(person);
        put(message);
        dispatcher.dispatch();

        var call = Outside.callsWithKey(message.id().value()).getFirst();
        assertThat(call.body())
                .isEqualTo("{\"id\":\"" + message.id()
                        + "\",\"kind\":\"test.sent\",\"subject\":{\"kind\":\"test\",\"id\":\"" + thing + "\"}}");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Outside.SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(call.signature())
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal((call.sentAt() + "." + call.body()).getBytes(UTF_8))));
    }

    @Test
    void an_objection_stops_what_is_queued_and_tells_what_had_gone(Visitor morag, Visitor bernadette) {
        var sent = put(message(byMail()).of(person).opening(Set.of("HOUSING")));
        var seen = put(message(Recipient.here(SIMON)).of(person).opening(Set.of("HOUSING")));
        dispatcher.dispatch();
        put(message(byMail()).of(person).opening(Set.of("HOUSING", "IDENTITY")));
        put(message(Recipient.here(SACRO)).of(person).opening(Set.of("HOUSING")));
        put(message(byMail()).of(person).opening(Set.of("MONEY")));

        var gone = house.call("a test", () -> outbox.stop(person, SIMON, List.of("HOUSING"), "too-late"));
        dispatcher.dispatch();

        assertThat(gone).extracting(Outbox.Gone::message).containsExactlyInAnyOrder(sent, seen);
        assertThat(Outside.mailsTo(address)).hasSize(2);
        signedIn(bernadette, "bernadette.coyle").open("/waiting").notSee(seen.toString());
        bernadette
                .post("/waiting/" + seen + "/acknowledgement", csrf(bernadette))
                .expect(409);
        signedIn(morag, "morag.sinclair").open("/deliveries?part=STOPPED");
        assertThat(mine(morag)).hasSize(2);
        assertThat(mine(morag).getFirst()).contains("Stopped", "It came too late to be of use");
        morag.open("/deliveries?part=SENT");
        assertThat(mine(morag)).hasSize(3);
    }

    @Test
    void the_recipient_opens_what_waits_and_says_that_they_have_it(Visitor bernadette, Visitor lewis, Visitor morag) {
        var id = put(message(Recipient.here(SIMON)).of(person));
        dispatcher.dispatch();

        signedIn(lewis, "lewis.petrie").open("/waiting").notSee("From Glasgow City HSCP");
        lewis.post("/waiting/" + id + "/acknowledgement", csrf(lewis)).expect(404);
        signedIn(bernadette, "bernadette.coyle").open("/waiting").see("From Glasgow City HSCP, to your agency");
        assertThat(statements.ofLatestRequest().size()).isLessThanOrEqualTo(8);
        assertThat(bernadette.page().select("a[href=/?about=" + thing + "]")).hasSize(1);
        acknowledge(bernadette, id).see("It is noted that you have it");
        assertThat(bernadette.page().select("a[href=/?about=" + thing + "]")).isEmpty();

        signedIn(morag, "morag.sinclair").open("/deliveries");
        assertThat(statements.ofLatestRequest().size()).isLessThanOrEqualTo(8);
        assertThat(mine(morag).getFirst()).contains("Sent", "acknowledged", "Simon Community Scotland", basis);
    }

    @Test
    void what_is_given_up_stands_on_a_page_and_is_tried_again(Visitor callie, Visitor fiona) {
        var id = put(message(Recipient.byWebhook(SIMON, "Access Hub", Outside.partnerAddress()))
                .of(person));
        Outside.partnerAnswers(503);
        clock.tick(Duration.ZERO);
        for (int attempt = 1; attempt <= 7; attempt++) {
            dispatcher.dispatch();
            clock.tick(Duration.ofHours(24));
        }
        signedIn(fiona, "fiona.baird").open("/deliveries").expect(404);
        signedIn(callie, "callie.doig").open("/deliveries?part=GAVE_UP");
        assertThat(mine(callie).getFirst())
                .contains("Given up", "After 7 attempts", "answered 503", "Access Hub", "Try again");
        assertThat(callie.page().html()).doesNotContain(person.toString(), thing.toString(), Outside.partnerAddress());

        Outside.partnerAnswers(204);
        callie.post("/deliveries/" + id + "/attempt", csrf(callie)).see("It is tried again in a moment");
        callie.post("/deliveries/" + id + "/attempt", csrf(callie)).expect(409);
        dispatcher.dispatch();
        callie.open("/deliveries?part=SENT");
        assertThat(mine(callie).getFirst()).contains("Sent");
    }

    @Test
    void a_worker_puts_messages_for_their_own_agency_and_stops_also_those_of_others() {
        var fiona = new Viewer(
                Viewer.Kind.WORKER,
                UUID.fromString(Beginnings.FIONA),
                AGENCY,
                Beginnings.TEAM,
                "SOCIAL_CARE_WORKER",
                "a test");
        var template = new TransactionTemplate(transactions);

        fiona.run(() -> template.executeWithoutResult(status -> {
            assertThat(outbox.put(message(byMail()).of(person))).isTrue();
        }));
        assertThatThrownBy(() -> fiona.run(() -> template.executeWithoutResult(
                        status -> outbox.put(message(byMail()).heldBy(SACRO)))))
                .isInstanceOf(DataAccessException.class);
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(address)).hasSize(1);

        put(message(byMail()).heldBy(SACRO).of(person));
        var gone = fiona.call(() -> template.execute(status -> outbox.stop(person, SIMON, Set.of(), "too-late")));
        dispatcher.dispatch();
        assertThat(gone).hasSize(1);
        assertThat(Outside.mailsTo(address)).hasSize(1);
    }

    private Recipient byMail() {
        return Recipient.byMail(SIMON, "Access Hub", address);
    }

    private Message message(Recipient to) {
        return Message.to(to, "test.sent", new Subject("test", thing), basis).heldBy(AGENCY);
    }

    private MessageId put(Message message) {
        house.run("a test", () -> outbox.put(message));
        return message.id();
    }

    private static Visitor acknowledge(Visitor visitor, MessageId id) {
        return visitor.post("/waiting/" + id + "/acknowledgement", csrf(visitor));
    }

    private static Map<String, String> csrf(Visitor visitor) {
        return Map.of("_csrf", visitor.page().select("input[name=_csrf]").attr("value"));
    }

    /// The lines of this test's messages, the newest first.
    /// On whichever page of the list: other tests put messages too, some of them at a later hour.
    private List<String> mine(Visitor visitor) {
        var list = visitor.address().replaceAll("[?&]page=[0-9]+", "");
        var lines = new ArrayList<String>();
        int page = 1;
        do {
            visitor.open(list + (list.contains("?") ? "&page=" : "?page=") + page);
            lines.addAll(visitor.page().select("tbody tr").eachText());
            page++;
        } while (!visitor.page().select("a[rel=next]").isEmpty());
        return lines.stream().filter(line -> line.contains(basis)).toList();
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaderLines());
    }
}
