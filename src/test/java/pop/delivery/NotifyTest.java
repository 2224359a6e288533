package pop.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.bench.NotifyDouble.Mood;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.Message.Way;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Texts and letters against a double of GOV.UK Notify that, like Notify, takes whatever it is given as often as it is
/// given it; and mails with words of their own.
@PopTest
class NotifyTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private AskWhatBecame course;

    @Autowired
    private Messages messages;

    @Autowired
    private AsSystem house;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void nothing_else_is_due() {
        dispatcher.dispatch();
        clock.tick(Duration.ZERO);
    }

    @AfterEach
    void notify_is_well_again() {
        Outside.NOTIFY.is(Mood.TAKES);
    }

    @Test
    void a_text_goes_to_notify_with_its_id_as_the_reference() {
        var id = put(text());
        dispatcher.dispatch();

        assertThat(Outside.NOTIFY.taken(id.toString())).singleElement().satisfies(taken -> {
            assertThat(taken.type()).isEqualTo("sms");
            assertThat(taken.to()).isEqualTo("+447700900777");
            assertThat(taken.said("text")).isEqualTo("Please call.");
        });
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_letter_has_its_lines_and_the_postcode_last() {
        var id = put(message(Recipient.person(Way.LETTER, "Somebody\n1 Example Street\nGlasgow\nG1 1AA")));
        dispatcher.dispatch();

        assertThat(Outside.NOTIFY.taken(id.toString())).singleElement().satisfies(taken -> {
            assertThat(taken.type()).isEqualTo("letter");
            assertThat(taken.said("address_line_1")).isEqualTo("Somebody");
            assertThat(taken.said("address_line_4")).isEqualTo("G1 1AA");
            assertThat(taken.said("subject")).isEqualTo("A message for you");
        });
    }

    @Test
    void a_process_killed_after_notify_took_it_sends_it_once() {
        var id = put(text());
        dispatcher.take().leaving().forEach(dispatcher::handedOver);
        assertThat(status(id)).isEqualTo(MessageStatus.SENDING);
        clock.tick(Duration.ofMinutes(11));
        dispatcher.dispatch();

        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
        assertThat(Outside.NOTIFY.taken(id.toString())).hasSize(1);
    }

    @Test
    void when_notify_takes_it_and_never_says_so_it_is_sent_once() {
        for (var mood : new Mood[] {Mood.TAKES_AND_HANGS_UP, Mood.TAKES_AND_FAILS}) {
            Outside.NOTIFY.is(mood);
            var id = put(text());
            dispatcher.dispatch();
            assertThat(status(id)).as(mood.name()).isEqualTo(MessageStatus.QUEUED);

            Outside.NOTIFY.is(Mood.TAKES);
            clock.tick(Duration.ofMinutes(1));
            dispatcher.dispatch();
            assertThat(status(id)).as(mood.name()).isEqualTo(MessageStatus.SENT);
            assertThat(Outside.NOTIFY.taken(id.toString())).as(mood.name()).hasSize(1);
        }
    }

    @Test
    void what_can_never_go_is_given_up_at_once_and_too_many_come_later() {
        for (var mood : new Mood[] {Mood.KNOWS_NO_SUCH_NUMBER, Mood.TEAM_ONLY}) {
            Outside.NOTIFY.is(mood);
            var id = put(text());
            dispatcher.dispatch();
            assertThat(status(id)).as(mood.name()).isEqualTo(MessageStatus.GAVE_UP);
        }
        Outside.NOTIFY.is(Mood.TOO_MANY);
        var id = put(text());
        dispatcher.dispatch();
        assertThat(status(id)).isEqualTo(MessageStatus.QUEUED);
        Outside.NOTIFY.is(Mood.TAKES);
        clock.tick(Duration.ofMinutes(1));
        dispatcher.dispatch();
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_text_waits_out_a_day_on_which_notify_is_down() {
        Outside.NOTIFY.is(Mood.DOWN);
        var id = put(text().between(null, clock.instant().plus(Duration.ofDays(2))));
        for (int hour = 0; hour < 24; hour++) {
            dispatcher.dispatch();
            clock.tick(Duration.ofHours(1));
        }
        assertThat(status(id)).isEqualTo(MessageStatus.QUEUED);

        Outside.NOTIFY.is(Mood.TAKES);
        clock.tick(Duration.ofHours(1));
        dispatcher.dispatch();
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
        assertThat(Outside.NOTIFY.taken(id.toString())).hasSize(1);
    }

    @Test
    void notify_is_asked_what_became_of_it_and_may_say_so_twice_or_never() {
        var arrived = sent();
        var lost = sent();
        var unknown = sent();
        Outside.NOTIFY.says(arrived.toString(), "delivered");
        Outside.NOTIFY.says(lost.toString(), "permanent-failure");
        clock.tick(Duration.ofMinutes(1));
        course.ask();
        course.ask();

        assertThat(status(arrived)).isEqualTo(MessageStatus.RECEIVED);
        assertThat(status(lost)).isEqualTo(MessageStatus.NOT_RECEIVED);
        assertThat(status(unknown)).isEqualTo(MessageStatus.SENT);
        for (int day = 0; day < 5; day++) {
            clock.tick(Duration.ofDays(1));
            course.ask();
        }
        Outside.NOTIFY.says(unknown.toString(), "delivered");
        clock.tick(Duration.ofDays(1));
        course.ask();
        // nobody asks any more
        assertThat(status(unknown)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void nobody_who_is_supported_gets_the_usual_words() {
        var id = put(Message.to(
                Recipient.person(Way.SMS, "+447700900777"),
                "test.unwritten",
                new Subject("test", Ids.next()),
                "a test"));
        dispatcher.dispatch();

        assertThat(status(id)).isEqualTo(MessageStatus.QUEUED);
        assertThat(Outside.NOTIFY.taken(id.toString())).isEmpty();
        house.run("a test", () -> outbox.withdraw(java.util.List.of(id), "too-late"));
        assertThat(status(id)).isEqualTo(MessageStatus.STOPPED);
    }

    @Test
    void a_mail_may_have_words_and_files_of_its_own() throws MessagingException, IOException {
        var address = Ids.next() + "@worker.invalid";
        var id = put(Message.to(
                Recipient.byMail(UUID.fromString("a0000000-0000-7000-8000-000000000001"), "", address),
                "test.invitation",
                new Subject("test", Ids.next()),
                "a test"));
        dispatcher.dispatch();

        var mail = Outside.mailsTo(address).getFirst();
        assertThat(mail.getMessageID()).contains(id.toString());
        assertThat(mail.getSubject()).isEqualTo("An invitation");
        var parts = (MimeMultipart) mail.getContent();
        var file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("invitation.ics");
        assertThat(file.getContentType()).contains("text/calendar").contains("method=REQUEST");
    }

    @Test
    void a_mail_to_somebody_who_is_supported_does_not_say_from_whom() throws MessagingException, IOException {
        var address = Ids.next() + "@person.invalid";
        put(message(Recipient.person(Way.MAIL, address)));
        dispatcher.dispatch();

        var mail = Outside.mailsTo(address).getFirst();
        assertThat(mail.getFrom()[0]).hasToString("Sam <sam@plain.invalid>");
        assertThat(mail.getContent().toString()).contains("Please call.").doesNotContain("Positive");
    }

    private MessageId sent() {
        var id = put(text());
        dispatcher.dispatch();
        return id;
    }

    private static Message text() {
        return message(Recipient.person(Way.SMS, "+447700900777"));
    }

    private static Message message(Recipient to) {
        return Message.to(to, "test.word", new Subject("test", Ids.next()), "a test");
    }

    private MessageId put(Message message) {
        house.run("a test", () -> outbox.put(message));
        return message.id();
    }

    private MessageStatus status(MessageId id) {
        return house.call(
                "a test", () -> messages.lock(id).orElseThrow().course().status());
    }
}
