package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.agency.AgencyId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Owner;
import pop.overdose.NotificationId;
import pop.overdose.OverdoseEvent;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// A human confirmed that an overdose was a client's: their own worker knows on the same day, on every page of
/// theirs.
@PopTest
class OverdoseOfAClientTest {

    private static final Instant HAPPENED = Instant.parse("2026-11-03T02:10:00Z");
    private static final AgencyId POLICE = AgencyId.of("a0000000-0000-7000-8000-000000000002");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AsSystem house;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private JdbcClient owner;
    private World world;
    private String name;
    private String person;
    private NotificationId notification;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-03T11:00:00Z"));
        owner = Owner.of(application);
        name = "Overdose " + Ids.next().toString().substring(24);
        world = World.with(application, name, clock.instant());
        person = "/people/" + world.person;
        notification = new NotificationId(Ids.next());
    }

    @Test
    void it_is_at_the_top_of_every_page_on_today_and_told_to_the_lead_at_once(
            Visitor fiona, Visitor joe, Visitor gregor) {
        confirmed(notification, HAPPENED);

        assertThat(waits()).isEqualTo(1);
        assertThat(messages("harmreduction.overdose"))
                .as("a page here and a mail")
                .isEqualTo(2);
        signedIn(fiona, "fiona.baird").open(person).see("Overdose: 3 Nov 2026");
        fiona.open(person + "/plan").see("Overdose: 3 Nov 2026");
        fiona.open(overdose()).see("Overdose on Tue 3 Nov 2026", "See how they are");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8);
        fiona.open("/naloxone?whose=mine").see(name, "Overdose within 90 days");
        for (var other : new Visitor[] {signedIn(joe, "joe.lafferty"), signedIn(gregor, "gregor.tait")}) {
            other.open(person).notSee("Overdose: 3 Nov");
            other.open(overdose()).expect(404);
        }
        clock.tick(Duration.ofDays(91));
        signedIn(fiona, "fiona.baird").open(person).notSee("Overdose: 3 Nov 2026");
        fiona.open(person + "/naloxone").see("Overdose 3 Nov 2026");
    }

    @Test
    void the_promise_is_the_same_day() {
        confirmed(notification, HAPPENED);
        var due =
                "select count(*) from worklist.todo('%s') where person_id = :person and kind = 'OVERDOSE_CLIENT' and due_at = '%s'";
        assertThat(new AsWorker(application)
                        .count("fiona.baird", due.formatted(clock.instant(), "2026-11-04T00:00:00Z"), world.person))
                .isEqualTo(1);
    }

    @Test
    void a_contact_since_or_a_word_of_what_was_done_takes_it_off_today(Visitor fiona) {
        confirmed(notification, HAPPENED);
        world.run("update engagement.engagement set last_contact_at = :at where id = :spell", 1);
        assertThat(waits()).as("met before anybody knew").isEqualTo(1);
        owner.sql("update engagement.engagement set last_contact_at = '2026-11-03T15:00:00Z' where id = :spell")
                .param("spell", world.spell)
                .update();
        assertThat(waits()).isZero();

        confirmed(new NotificationId(Ids.next()), HAPPENED.plus(Duration.ofDays(20)), Duration.ofDays(21));
        assertThat(waits()).isEqualTo(1);
        signedIn(fiona, "fiona.baird")
                .open(person + "/naloxone")
                .see("2 overdoses within 30 days", "Within 30 days of another");
        fiona.open("/naloxone/overdoses/" + latest())
                .submit("It is done")
                .expect(422)
                .see("Say in a few words");
        fiona.fill("note", "Joe sat with him all afternoon.")
                .submit("It is done")
                .see("It is off Today", "Joe sat with him");
        assertThat(waits()).isZero();
        fiona.open("/");
        var csrf = fiona.page().select("[name=_csrf]").val();
        fiona.post("/naloxone/overdoses/" + latest() + "/done", java.util.Map.of("_csrf", csrf, "note", "Again"))
                .expect(409);
    }

    @Test
    void heard_twice_it_changes_nothing() {
        confirmed(notification, HAPPENED);
        confirmed(notification, HAPPENED);
        assertThat(count("select count(*) from harmreduction.overdose where done_at is null and person_id = :person"))
                .isEqualTo(1);
        assertThat(count("select count(*) from person.flag where kind = 'overdose' and person_id = :person"))
                .isEqualTo(1);
        assertThat(messages("harmreduction.overdose")).isEqualTo(2);
        takenBack();
        takenBack();
        assertThat(messages("harmreduction.taken-back")).isEqualTo(2);
    }

    @Test
    void taken_back_nothing_of_it_stands_whatever_is_heard_first(Visitor fiona) {
        confirmed(notification, HAPPENED);
        clock.tick(Duration.ofHours(1));
        takenBack();
        assertThat(waits()).isZero();
        signedIn(fiona, "fiona.baird").open(person).notSee("Overdose: 3 Nov 2026");
        fiona.open(overdose()).see("It was not theirs");
        fiona.open("/naloxone?whose=mine").notSee(name);

        clock.tick(Duration.ofHours(1));
        confirmed(notification, HAPPENED);
        assertThat(waits()).as("confirmed anew").isEqualTo(1);

        notification = new NotificationId(Ids.next());
        takenBack();
        publish(new OverdoseEvent.ClientConfirmed(
                notification, id(), POLICE, HAPPENED, by(), clock.instant().minusSeconds(60)));
        assertThat(waits()).as("of another, heard late").isEqualTo(1);
    }

    @Test
    void where_the_lead_is_not_shown_it_the_teams_lead_is_told() {
        owner.sql(
                        "update engagement.engagement set lead_worker_id = 'c0000000-0000-7000-8000-000000000005' where id = :spell")
                .param("spell", world.spell)
                .update();
        confirmed(notification, HAPPENED);
        assertThat(told("c0000000-0000-7000-8000-000000000001")).isEqualTo(1);
        assertThat(told("c0000000-0000-7000-8000-000000000005")).isZero();
        assertThat(teamWaits()).isEqualTo(1);
    }

    @Test
    void of_somebody_who_is_not_supported_any_more_nothing_is_recorded_here() {
        world.run("""
                update engagement.engagement set status = 'CLOSED', closed_reason = 'CHOSE_TO_LEAVE', ended_at = :at where id = :spell
                """, 0);
        confirmed(notification, HAPPENED);
        takenBack();
        assertThat(count("select count(*) from harmreduction.overdose where done_at is null and person_id = :person"))
                .isZero();
        assertThat(count("select count(*) from person.flag where kind = 'overdose' and person_id = :person"))
                .isZero();
        assertThat(messages("harmreduction.overdose") + messages("harmreduction.taken-back"))
                .isZero();
    }

    private void confirmed(NotificationId which, Instant happened, Duration later) {
        clock.tick(later);
        confirmed(which, happened);
    }

    private void confirmed(NotificationId which, Instant happened) {
        publish(new OverdoseEvent.ClientConfirmed(which, id(), POLICE, happened, by(), clock.instant()));
    }

    private void takenBack() {
        publish(new OverdoseEvent.ClientTakenBack(notification, id(), by(), clock.instant()));
    }

    private void publish(OverdoseEvent event) {
        house.run("a test", () -> events.publishEvent(event));
    }

    private PersonId id() {
        return new PersonId(world.person);
    }

    private static UUID by() {
        return UUID.fromString(World.MORAG);
    }

    private String overdose() {
        return "/naloxone/overdoses/"
                + owner.sql("select id from harmreduction.overdose where notification_id = :notification")
                        .param("notification", notification.value())
                        .query(String.class)
                        .single();
    }

    private String latest() {
        return owner.sql(
                        "select id from harmreduction.overdose where person_id = :person order by happened_at desc limit 1")
                .param("person", world.person)
                .query(String.class)
                .single();
    }

    private long waits() {
        return new AsWorker(application)
                .todo("fiona.baird", world.person, clock.instant()).stream()
                        .filter("OVERDOSE_CLIENT"::equals)
                        .count();
    }

    /// Of nobody in particular: for whoever leads the team.
    private long teamWaits() {
        var question =
                "select count(*) from worklist.todo('%s') where person_id = :person and kind = 'OVERDOSE_CLIENT' and owner_id is null";
        return new AsWorker(application).count("morag.sinclair", question.formatted(clock.instant()), world.person);
    }

    private int messages(String kind) {
        return count(
                "select count(*) from delivery.message m join delivery.about a on a.message_id = m.id where a.person_id = :person and m.kind = '"
                        + kind + "'");
    }

    private int told(String worker) {
        return count(
                "select count(*) from delivery.message m join delivery.about a on a.message_id = m.id where a.person_id = :person and m.channel = 'HERE' and m.recipient_worker_id = '"
                        + worker + "'");
    }

    private int count(String question) {
        return owner.sql(question)
                .param("person", world.person)
                .query(Integer.class)
                .single();
    }
}
