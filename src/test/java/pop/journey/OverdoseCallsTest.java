package pop.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.delivery.Dispatcher;
import pop.overdose.OverdoseJobs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InTheStreet.CALUM;
import static pop.journey.InTheStreet.GREGOR;
import static pop.journey.InTheStreet.RUTH;
import static pop.journey.InTheStreet.name;
import static pop.journey.InTheStreet.told;

/// By the clock: whoever does not answer is followed by the next in turn, until somebody does; and who somebody was
/// is forgotten when its time is over.
@PopTest
class OverdoseCallsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private Dispatcher dispatcher;

    private InTheStreet street;
    private OverdoseJobs jobs;

    @BeforeEach
    void night() {
        clock.set(Instant.parse("2026-11-24T02:10:00Z"));
        street = new InTheStreet(application);
        jobs = new OverdoseJobs(application);
    }

    @Test
    void those_on_call_are_told_in_turn_and_round_again_until_somebody_answers(Visitor gregor, Visitor calum) {
        var it = told(gregor, GREGOR, name());
        jobs.call();
        assertThat(called(it)).isEmpty();
        clock.tick(Duration.ofMinutes(15));
        jobs.call();
        jobs.call();
        assertThat(called(it)).containsExactly("Ruth Adeyemi");
        for (int turn = 0; turn < 3; turn++) {
            clock.tick(Duration.ofMinutes(15));
            jobs.call();
        }
        assertThat(called(it)).containsExactly("Ruth Adeyemi", "Calum Reid", "Shona Muir", "Ruth Adeyemi");
        signedIn(gregor.forgetCookies(), GREGOR).open(it).see("Nobody had answered: told: Shona Muir");

        onlyThatOneIsWaiting(it);

        signedIn(calum, CALUM).open("/waiting").see("A notification is waiting, and nobody has taken it");
        calum.open(it).submit("I have it").see("First opened by Calum Reid");
        assertThat(waiting(it)).as("for those who were told as well").isZero();
        clock.tick(Duration.ofHours(2));
        jobs.call();
        assertThat(called(it)).hasSize(4);
    }

    private void onlyThatOneIsWaiting(String it) {
        dispatcher.dispatch();
        assertThat(street.owner
                        .sql("""
                        select m.channel || ' ' || m.status
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id and a.subject_id = :id
                         where m.kind = 'overdose.unanswered'
                           and m.recipient_worker_id = 'c0000000-0000-7000-8000-000000000017'
                         order by 1
                        """)
                        .param("id", InTheStreet.id(it))
                        .query(String.class)
                        .list())
                .as("Calum has no phone")
                .containsExactly("HERE SENT", "MAIL SENT");
        assertThat(Outside.mailsTo("calum.reid@cast.invalid"))
                .as("they say that a notification is waiting, and nothing else")
                .isNotEmpty()
                .allMatch(mail -> words(mail)
                        .matches("A notification is waiting\\sA notification is waiting for you: nobody has taken it\\."
                                + " http\\S+/overdoses/duty\\s*"));
    }

    @Test
    void what_is_taken_before_word_of_it_left_is_not_worth_a_word(Visitor gregor, Visitor ruth) {
        var it = told(gregor, GREGOR, name());
        signedIn(ruth, RUTH).open(it).submit("I have it");
        dispatcher.dispatch();
        assertThat(street.owner
                        .sql("""
                        select distinct m.status || ' ' || m.stopped_reason
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id and a.subject_id = :id
                        """)
                        .param("id", InTheStreet.id(it))
                        .query(String.class)
                        .list())
                .containsExactly("STOPPED answered");
    }

    @Test
    void who_it_was_is_forgotten_with_a_certificate_that_tells_nothing(Visitor gregor, Visitor ruth, Visitor alasdair) {
        var name = name();
        var it = told(gregor, GREGOR, name);
        signedIn(ruth, RUTH)
                .open(it)
                .choose("way", "VISIT")
                .choose("met", "NOT_TRACED")
                .fill("note", "Nobody knows them")
                .submit("Save");
        ruth.choose("reason", "NOT_TRACED").submit("Close").see("Closed.");
        signedIn(alasdair, "alasdair.home").open(it).submit("Hold it").see("Held. It is not forgotten");
        clock.tick(Duration.ofDays(91));
        jobs.forget();
        assertThat(street.count("told", it)).as("held").isEqualTo(1);

        signedIn(alasdair.forgetCookies(), "alasdair.home")
                .open(it)
                .submit("End the hold")
                .see("The hold is over");
        jobs.forget();
        nothingIsLeftOf(it);
        signedIn(gregor.forgetCookies(), GREGOR)
                .open(it)
                .see("Forgotten, as agreed")
                .notSee(name);
        gregor.open("/overdoses").notSee(name);
    }

    private void nothingIsLeftOf(String it) {
        for (var table : List.of("told", "note", "given", "back", "client", "nobody", "opened")) {
            assertThat(street.count(table, it)).as(table).isZero();
        }
        assertThat(street.owner
                        .sql(
                                "select c.rule || ', ' || c.told || ', ' || c.notes from overdose.certificate c where c.notification_id = :id")
                        .param("id", InTheStreet.id(it))
                        .query(String.class)
                        .single())
                .isEqualTo("90 days after it was acknowledged, 1, 1");
    }

    @Test
    void the_team_says_who_is_called_and_when(Visitor shona) {
        signedIn(shona, "shona.muir").open("/overdoses/desk").see("In turn", "Ruth Adeyemi");
        var before = shona.value("callFirstAfter");
        shona.fill("callFirstAfter", "0").submit("Keep").expect(422);
        shona.fill("callFirstAfter", "20")
                .fill("phone", "not a number")
                .submit("Keep")
                .expect(422)
                .see("Enter one telephone number");
        shona.fill("phone", "07700 900981").submit("Keep").see("Kept. It counts for what is sent from now on.");
        assertThat(shona.value("callFirstAfter")).isEqualTo("20");
        shona.fill("callFirstAfter", before).submit("Keep").see("Kept.");
    }

    private static String words(MimeMessage mail) {
        try {
            return mail.getSubject() + " " + mail.getContent();
        } catch (MessagingException | IOException unread) {
            throw new AssertionError(unread);
        }
    }

    private long waiting(String address) {
        return street.owner
                .sql("""
                        select count(*)
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id and a.subject_id = :id
                         where m.channel = 'HERE'
                           and m.status = 'SENT'
                           and m.acknowledged_at is null
                        """)
                .param("id", InTheStreet.id(address))
                .query(Long.class)
                .single();
    }

    private List<String> called(String address) {
        return street.owner
                .sql("""
                        select w.name
                          from overdose.fact f
                          join agency.worker w on w.id = f.worker_id
                         where f.notification_id = :id
                           and f.kind = 'CALLED'
                         order by f.number
                        """)
                .param("id", InTheStreet.id(address))
                .query(String.class)
                .list();
    }
}
