package pop.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import pop.Outside;
import pop.PopTest;
import pop.Reluctance;
import pop.TestClock;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// At least once, whatever is killed; once, whoever else is sending; and not at all when it may not leave any more.
@PopTest
class DispatcherTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private Messages messages;

    @Autowired
    private Facts facts;

    @Autowired
    private Reluctance reluctance;

    @Autowired
    private AsSystem house;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private final UUID person = Ids.next();
    private final String address = Ids.next() + "@partner.invalid";

    @BeforeEach
    void nothing_else_is_due() {
        Outside.partnerAnswers(204);
        dispatcher.dispatch();
        clock.tick(Duration.ZERO);
    }

    @Test
    void a_process_killed_between_claim_and_sending_loses_nothing() {
        var id = put(mail());
        dispatcher.take();
        clock.tick(Duration.ofMinutes(9));
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(address)).isEmpty();
        assertThat(status(id)).isEqualTo(MessageStatus.SENDING);

        clock.tick(Duration.ofMinutes(2));
        dispatcher.dispatch();

        assertThat(Outside.mailsTo(address)).hasSize(1);
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_process_killed_after_sending_sends_again_and_the_receiver_can_tell() throws MessagingException {
        var before = Recipient.byWebhook(null, "", Outside.partnerAddress());
        var called = put(message(before));
        put(mail());
        dispatcher.take().leaving().forEach(claim -> sendAndDie(claim));
        clock.tick(Duration.ofMinutes(11));
        dispatcher.dispatch();

        assertThat(Outside.callsWithKey(called.value())).hasSize(2);
        assertThat(Outside.mailsTo(address)).hasSize(2);
        var ids = new ArrayList<String>();
        for (MimeMessage mail : Outside.mailsTo(address)) {
            ids.add(mail.getMessageID());
        }
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void a_message_that_kills_whoever_has_it_is_given_up() {
        var id = put(mail());
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertThat(dispatcher.take().leaving()).hasSize(1);
            clock.tick(Duration.ofMinutes(11));
        }
        dispatcher.dispatch();

        assertThat(status(id)).isEqualTo(MessageStatus.GAVE_UP);
        assertThat(Outside.mailsTo(address)).isEmpty();
    }

    @Test
    void two_dispatchers_at_once_send_each_message_once() throws Exception {
        var ids = new ArrayList<MessageId>();
        for (int count = 0; count < 70; count++) {
            ids.add(put(message(Recipient.byWebhook(null, "", Outside.partnerAddress()))));
        }
        var together = new CyclicBarrier(2);
        Callable<Integer> work = () -> {
            together.await();
            return dispatcher.dispatch();
        };
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : both.invokeAll(List.of(work, work))) {
                one.get();
            }
        }

        assertThat(ids).allSatisfy(id -> {
            assertThat(Outside.callsWithKey(id.value())).hasSize(1);
            assertThat(status(id)).isEqualTo(MessageStatus.SENT);
        });
    }

    @Test
    void whoever_has_a_say_is_asked_as_it_is_claimed() {
        reluctance.about(person, "objected");
        var id = put(mail());
        dispatcher.dispatch();

        assertThat(status(id)).isEqualTo(MessageStatus.STOPPED);
        assertThat(reason(id)).isEqualTo("objected");
        assertThat(Outside.mailsTo(address)).isEmpty();
    }

    @Test
    void when_it_cannot_be_told_whether_it_may_leave_it_waits_and_holds_up_no_other() {
        reluctance.cannotTell(person);
        var id = put(mail());
        var other = put(
                Message.to(Recipient.byWebhook(null, "", Outside.partnerAddress()), "test.sent", subject(), "a test"));
        dispatcher.dispatch();

        assertThat(status(id)).isEqualTo(MessageStatus.QUEUED);
        assertThat(status(other)).isEqualTo(MessageStatus.SENT);
        reluctance.over(person);
        clock.tick(Duration.ofMinutes(1));
        dispatcher.dispatch();
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_stop_while_a_channel_has_it_counts_as_sent_and_is_the_last_word_if_it_failed() {
        var id = put(mail());
        dispatcher.take();

        var gone = stop();
        clock.tick(Duration.ofMinutes(11));
        dispatcher.dispatch();

        assertThat(gone).extracting(Outbox.Gone::message).containsExactly(id);
        assertThat(status(id)).isEqualTo(MessageStatus.STOPPED);
        assertThat(Outside.mailsTo(address)).isEmpty();
    }

    @Test
    void what_comes_too_late_does_not_leave() {
        var now = clock.instant();
        var id = put(mail().between(now.plus(Duration.ofHours(1)), now.plus(Duration.ofMinutes(30))));
        clock.tick(Duration.ofMinutes(31));
        dispatcher.dispatch();

        assertThat(reason(id)).isEqualTo("too-late");
    }

    @Test
    void what_is_due_later_waits() {
        var id = put(mail().between(clock.instant().plus(Duration.ofHours(1)), null));
        dispatcher.dispatch();
        assertThat(status(id)).isEqualTo(MessageStatus.QUEUED);

        clock.tick(Duration.ofHours(1));
        dispatcher.dispatch();
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_partner_whose_secret_is_not_set_is_never_called() {
        var id = put(message(Recipient.byWebhook(null, "", "http://localhost:1/elsewhere")));
        dispatcher.dispatch();

        assertThat(status(id)).isEqualTo(MessageStatus.QUEUED);
        assertThat(note(id)).isEqualTo("no secret is set for this address");
    }

    @Test
    void every_status_is_what_its_facts_say_and_nothing_is_put_outside_a_transaction() {
        assertThat(house.call("a test", facts::astray)).isEmpty();
        assertThatThrownBy(() -> outbox.put(mail())).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void sendAndDie(Claim claim) {
        dispatcher.handedOver(claim);
    }

    private Message mail() {
        return message(Recipient.byMail(null, "a desk", address));
    }

    private Message message(Recipient to) {
        return Message.to(to, "test.sent", subject(), "a test").of(person).opening(Set.of("IDENTITY"));
    }

    private static Subject subject() {
        return new Subject("test", Ids.next());
    }

    private MessageId put(Message message) {
        house.run("a test", () -> outbox.put(message));
        return message.id();
    }

    private List<Outbox.Gone> stop() {
        return house.call("a test", () -> outbox.stop(person, null, Set.of(), "objected"));
    }

    private MessageStatus status(MessageId id) {
        return house.call(
                "a test", () -> messages.lock(id).orElseThrow().course().status());
    }

    private String reason(MessageId id) {
        return house.call(
                "a test",
                () -> String.valueOf(messages.lock(id).orElseThrow().course().stoppedReason()));
    }

    private String note(MessageId id) {
        return house.call(
                "a test",
                () -> sql.sql("select note from delivery.attempt where message_id = :id order by number desc limit 1")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }
}
