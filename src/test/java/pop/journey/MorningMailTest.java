package pop.journey;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.delivery.Dispatcher;
import pop.worklist.SendDigests;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// On working days at half past seven each worker hears how much waits for them, once.
@PopTest
class MorningMailTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SendDigests digests;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    @Test
    void each_worker_with_something_to_do_gets_one_mail_however_many_send_it(Visitor fiona)
            throws InterruptedException, MessagingException, IOException {
        var world = World.with(application, "Davie Invented", Instant.parse("2026-12-01T07:00:00Z"));
        world.run("update message.untold set settled_at = null, settled_by = null where person_id = :person", 0);
        notBeforeItsTime();

        at("2026-12-01T07:30:00Z");
        Callable<Integer> send = digests::send;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(send, send));
        }
        dispatcher.dispatch();
        assertThat(digests.send()).as("again").isZero();
        var mails = Outside.mailsTo(Cast.FIONA_SOCIAL_CARE).stream()
                .filter(MorningMailTest::isDigest)
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getContent().toString())
                .contains("for you", "late", "Sign in")
                .doesNotContain("Davie");

        signedIn(fiona, "fiona.baird").open("/digest").submit("Do not send it").see("You do not get it");
        at("2026-12-02T08:00:00Z");
        digests.send();
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(Cast.FIONA_SOCIAL_CARE).stream().filter(MorningMailTest::isDigest))
                .hasSize(1);
        signedIn(fiona, "fiona.baird").open("/digest").submit("Send it").see("You get it");
        world.run("update message.untold set settled_at = :at, settled_by = :fiona where person_id = :person", 0);
    }

    private void notBeforeItsTime() {
        at("2026-11-28T09:00:00Z");
        assertThat(digests.send()).as("a Saturday").isZero();
        at("2026-11-30T09:00:00Z");
        assertThat(digests.send()).as("Saint Andrew's Day").isZero();
        at("2026-12-01T07:29:59Z");
        assertThat(digests.send()).as("too early").isZero();
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
    }

    private static boolean isDigest(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject().equals("Today in Positive Outcomes");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
