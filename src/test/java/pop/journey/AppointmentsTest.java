package pop.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;
import pop.database.Times;
import pop.delivery.Dispatcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.Beginnings.today;

/// What was arranged, who asked for each change, and what really became of it.
@PopTest
class AppointmentsTest {

    /// A Wednesday, half past eleven.
    private static final Instant NOW = Instant.parse("2027-01-13T11:30:00Z");

    private static final String COUNT = "select count(*) from appointment.appointment where person_id = :person";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private World world;
    private String appointments;

    @BeforeEach
    void somebodySupported() {
        clock.set(NOW);
        world = World.with(application, "Sandy Invented", NOW);
        appointments = "/people/" + world.person + "/appointments";
    }

    @Test
    void the_chain_tells_who_asked_for_what_and_how_it_went(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        var id = arranged(fiona, "Thu 2pm", "");
        fiona.see("Thu 14 Jan 2027", "14:00 to 14:45", "Arranged", "Fiona Baird");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);
        fiona.open(id + "/outcome").see("It will not take place");
        var early = Map.of("_csrf", fiona.value("_csrf"), "version", fiona.value("version"), "outcome", "ON_TIME");
        fiona.post(id + "/outcome", early).expect(409);

        fiona.open(id + "/time").fill("day", "Fri").fill("time", "10:30").submit("Move it");
        fiona.expect(422).see("Choose who asked for it").choose("whose", "PERSON");
        sent(fiona.fill("reason", "has the kids on Thursday"), "Move it")
                .see("Moved to Fri 15 Jan 2027", "Asked for by the person: has the kids on Thursday");

        clock.set(Instant.parse("2027-01-15T12:00:00Z"));
        assertThat(today(signedIn(fiona.forgetCookies(), "fiona.baird"))).contains("Say how it went");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);
        fiona.open(id)
                .see("How did it go?")
                .open(id + "/time")
                .submit("Move it")
                .expect(422);
        fiona.open(id + "/outcome").submit("Came late");
        fiona.see("It is on record.", "Came: late", "Write down what was talked about");
        assertThat(kinds(id)).containsExactly("SCHEDULED", "RESCHEDULED", "HAPPENED");
        assertThat(lastContact()).isEqualTo(Instant.parse("2027-01-15T10:30:00Z"));
        takenBack(fiona, id);
    }

    private void takenBack(Visitor fiona, String id) {
        fiona.submit("Take it back")
                .see("what really happened", "How did it go?")
                .submit("Not reached since");
        fiona.see("Did not come: not reached");
        assertThat(kinds(id)).containsExactly("SCHEDULED", "RESCHEDULED", "HAPPENED", "TAKEN_BACK", "DID_NOT_ATTEND");
        fiona.open("/people/" + world.person).see("Did not come to the appointment of 15 Jan 10:30: not reached");
    }

    @Test
    void a_night_on_which_the_clocks_change_is_asked_about_and_midnight_is_no_border(Visitor fiona) {
        clock.set(Instant.parse("2027-03-20T11:00:00Z"));
        filled(signedIn(fiona, "fiona.baird"), "28 Mar 2027", "01:30").submit("Arrange it");
        fiona.expect(422).see("does not exist").fill("time", "23:30").fill("length", "until 00:30");
        sent(fiona, "Arrange it").see("23:30 to 00:30 on Mon 29 Mar 2027");

        clock.set(Instant.parse("2027-10-20T11:00:00Z"));
        filled(signedIn(fiona.forgetCookies(), "fiona.baird"), "31 Oct 2027", "01:30")
                .submit("Arrange it");
        fiona.expect(422).see("comes twice", "Which of the two?").choose("clock", "WINTER");
        sent(fiona, "Arrange it").see("Sun 31 Oct 2027");
        assertThat(one("select max(begins_at)::text from appointment.appointment where person_id = :person"))
                .contains("31");
        filled(fiona, "1 Jan 2021", "10:00").submit("Arrange it").expect(422).see("more than a week ago");
    }

    @Test
    void who_is_expected_somewhere_else_is_shown_and_one_may_go_on(Visitor fiona, Visitor morag) {
        arranged(signedIn(fiona, "fiona.baird"), "21 Jan", "14:00");
        sent(filled(fiona, "21 Jan", "14:30"), "Arrange it").expect(422);
        fiona.see(
                "This clashes",
                "Fiona Baird has something from Thu 21 Jan 2027, 14:00",
                "The person has an appointment");
        sent(fiona.choose("anyway", "true"), "Arrange it").expect(200).see("14:30 to 15:15");
        assertThat(one("select count(*) from person.acknowledged where person_id = :person and source_id = '"
                        + world.alert + "'"))
                .isEqualTo("2");

        filled(fiona, "22 Jan", "16:00");
        var fields = Map.ofEntries(
                Map.entry("_csrf", fiona.value("_csrf")),
                Map.entry("id", Ids.next().toString()),
                Map.entry("day", "22 Jan"),
                Map.entry("time", "16:00"),
                Map.entry("kind", "PHONE"),
                Map.entry("about", "HOUSING"),
                Map.entry("read", world.alert.toString()),
                Map.entry("worker", World.FIONA));
        fiona.post(appointments + "/new", fields).expect(200);
        fiona.post(appointments + "/new", fields).expect(200).see("16:00 to 16:45");
        assertThat(one(COUNT)).isEqualTo("4");
        inTheCalendars(fiona, morag);
    }

    private void inTheCalendars(Visitor fiona, Visitor morag) {
        fiona.open("/calendar?view=week&on=2027-01-21").see("Sandy Invented", "14:30–15:15");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);
        signedIn(morag, "morag.sinclair")
                .open("/calendar?view=month&on=2027-01-21")
                .see("January 2027", "Fiona Baird");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);
    }

    @Test
    void joe_is_not_shown_what_his_role_is_not_and_learns_only_that_the_time_is_taken(Visitor fiona, Visitor joe) {
        filled(signedIn(fiona, "fiona.baird"), "28 Jan", "14:00").choose("about", "MENTAL_HEALTH");
        var id = sent(fiona, "Arrange it").expect(200).address();
        signedIn(joe, "joe.lafferty").open(appointments).see("Nothing is arranged");
        joe.open(id).expect(404);
        joe.open(id + "/calendar.ics").expect(404);
        joe.open("/calendar?view=team&on=2027-01-28")
                .see("14:00–14:45", "Taken")
                .notSee("Sandy Invented");
        sent(filled(joe, "28 Jan", "14:15"), "Arrange it").expect(422).see("The person has an appointment");
    }

    @Test
    void what_comes_again_is_made_ahead_once_and_changed_from_a_day_on(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open("/people/" + world.person + "/series/new");
        fiona.fill("first", "tomorrow")
                .fill("begins", "7.30pm")
                .fill("lasts", "1 hour")
                .choose("days", "THURSDAY");
        fiona.choose("kind", "OWN_MEETING")
                .fill("service", "Narcotics Anonymous")
                .choose("worker", "");
        sent(fiona, "Arrange it").see("Every week on Thursday, 19:30 to 20:30", "Own meeting");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);
        assertThat(one(COUNT)).isEqualTo("9");

        var fourth = one(
                "select id from appointment.appointment where person_id = :person and occurrence_on = '2027-02-04'");
        fiona.open("/appointments/" + fourth).follow("Change this and all that follow");
        fiona.fill("begins", "18:00")
                .leave("days", "THURSDAY")
                .choose("days", "FRIDAY")
                .fill("first", "5 Feb");
        fiona.choose("whose", "PARTNER").fill("reason", "the hall moved it");
        sent(fiona, "Change it from that day on")
                .see("Changed from Fri 5 Feb 2027 on", "Every week on Friday, 18:00 to 19:00");
        assertThat(one(COUNT + " and status = 'SCHEDULED' and begins_at > '2027-02-05'"))
                .isEqualTo("5");
        clock.tick(Duration.ofDays(30));
        signedIn(fiona.forgetCookies(), "fiona.baird").open(appointments).notSee("How did it go?");
    }

    @Test
    void the_worker_is_invited_in_words_that_name_nobody(Visitor fiona) throws Exception {
        signedIn(fiona, "fiona.baird").open("/");
        var before = Outside.mailsTo("cast.invalid").size();
        var id = arranged(fiona, "4 Feb", "09:00");
        dispatcher.dispatch();
        var mails = Outside.mailsTo("cast.invalid");
        assertThat(mails).hasSizeGreaterThan(before);
        var mail = mails.stream()
                .filter(it -> file(it).contains(id.replace("/appointments/", "")))
                .findFirst()
                .orElseThrow();
        var file = file(mail);
        assertThat(mail.getAllRecipients()[0].toString()).contains(Cast.FIONA_SOCIAL_CARE);
        assertThat(file)
                .contains("METHOD:REQUEST", "DTSTART;TZID=Europe/London:20270204T090000", "sign in to see")
                .doesNotContain("Sandy", "Invented");
    }

    /// The calendar file of an invitation; blank when it is another mail.
    private static String file(MimeMessage mail) {
        try {
            if (!(mail.getContent() instanceof Multipart parts)) {
                return "";
            }
            return new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String arranged(Visitor visitor, String day, String time) {
        return sent(filled(visitor, day, time), "Arrange it").expect(200).address();
    }

    private Visitor filled(Visitor visitor, String day, String time) {
        return visitor.open(appointments + "/new")
                .fill("day", day)
                .fill("time", time)
                .choose("kind", "OFFICE");
    }

    /// Reads what warns, and goes on.
    private static Visitor sent(Visitor visitor, String button) {
        visitor.submit(button);
        var warnings = visitor.page().select("input[name=read]:not([checked])");
        warnings.forEach(box -> visitor.choose("read", box.val()));
        return warnings.isEmpty() ? visitor : visitor.submit(button);
    }

    private List<String> kinds(String path) {
        return Owner.of(application)
                .sql("select kind from appointment.fact where appointment_id = :id order by number")
                .param("id", UUID.fromString(path.replace("/appointments/", "")))
                .query(String.class)
                .list();
    }

    private String one(String question) {
        return String.valueOf(Owner.of(application)
                .sql(question)
                .param("person", world.person)
                .query()
                .singleValue());
    }

    private Instant lastContact() {
        return Owner.of(application)
                .sql("select last_contact_at from engagement.engagement where person_id = :person")
                .param("person", world.person)
                .query((row, _) -> Times.instant(row, "last_contact_at"))
                .single();
    }
}
