package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Police tell that somebody is in custody, and learn nothing; the key worker knows at once, and a person decides what
/// follows.
@PopTest
class CustodyNoticeTest {

    private static final String THANKS = "You are not told whether it is";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private World world;
    private String name;
    private String person;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T14:30:00Z"));
        owner = Owner.of(application);
        name = "Custody " + letters();
        world = World.with(application, name, clock.instant()).findable();
        person = "/people/" + world.person;
    }

    @Test
    void a_partner_officer_tells_by_name_and_learns_nothing(Visitor lewis, Visitor fiona, Visitor joe) {
        tell(lewis, name, "London Road").see(THANKS);
        tell(lewis, "Nobody " + letters(), "London Road").see(THANKS);
        lewis.open(person).expect(404);
        lewis.open(person + "/custody").expect(404);

        assertThat(waits("CUSTODY")).isEqualTo(1);
        signedIn(fiona, "fiona.baird");
        fiona.open(person).see("In custody: London Road, since Tue 24 Nov 14:00");
        fiona.open(person + "/conditions")
                .follow("London Road")
                .see("By full name and date of birth. Check", "Police Scotland", "Stands until 27 Nov 2026 14:30");
        signedIn(joe, "joe.lafferty").open(person).notSee("custody", "Custody:", "London Road");
        assertThat(count("select count(*) from delivery.about where person_id = '" + world.person
                        + "' and subject_kind = 'justice.custody'"))
                .as("a page here and a mail")
                .isEqualTo(2);
    }

    @Test
    void a_person_decides_about_a_pause_and_a_release_is_followed_up(Visitor gregor, Visitor fiona) {
        signedIn(gregor, "gregor.tait").open(person + "/custody");
        gregor.choose("place", "Govan")
                .fill("time", "13:00")
                .submit("Tell the project")
                .see("Told. The team");

        signedIn(fiona, "fiona.baird").open(person + "/conditions").follow("Govan");
        fiona.submit("I have seen this").see("On record: you have seen it");
        fiona.submit("Pause support: custody").see("Support is paused");
        assertThat(waits("CUSTODY")).isZero();
        var notice = "/custody/"
                + owner.sql("select id from justice.custody where person_id = :person and status = 'STANDS'")
                        .param("person", world.person)
                        .query(String.class)
                        .single();
        clock.tick(Duration.ofHours(20));
        signedIn(fiona, "fiona.baird")
                .open(notice)
                .fill("day", "today")
                .fill("time", "23:00")
                .submit("Put on record")
                .expect(422)
                .fill("time", "9:00")
                .submit("Put on record")
                .see("Released", "Resume support");
        assertThat(waits("RELEASED")).isEqualTo(1);
        fiona.open(person).notSee("In custody: Govan");
    }

    @Test
    void a_notice_runs_out_by_itself(Visitor lewis, Visitor fiona) {
        tell(lewis, name, "London Road");
        clock.tick(Duration.ofHours(73));
        assertThat(waits("CUSTODY")).isZero();
        signedIn(fiona, "fiona.baird");
        fiona.open(person).notSee("In custody: London Road");
        fiona.open(person + "/conditions").see("Custody notices that are over (2)", "ran out");
    }

    @Test
    void whom_the_house_cannot_tell_triage_looks_at_and_what_is_nobodys_is_forgotten(Visitor lewis, Visitor imran) {
        var unknown = "Nobody " + letters();
        tell(lewis, unknown, "Cathcart");
        var told = owner.sql("select id from justice.told where name_told = :name")
                .param("name", unknown)
                .query(String.class)
                .single();
        var todo = "select count(*) from worklist.todo('%s') where kind = 'CUSTODY_TOLD' and subject_id = '%s'"
                .formatted(clock.instant(), told);
        assertThat(new AsWorker(application).count("imran.aziz", todo, world.person))
                .isEqualTo(1);
        signedIn(imran, "imran.aziz").open("/custody/told/" + told);
        imran.see("Name told", unknown, "27 Mar 1991")
                .submit("Nobody we support")
                .see("are forgotten");
        assertThat(count("select count(*) from justice.told where name_told = '" + unknown + "'"))
                .isZero();
        imran.open("/custody/told/" + told).expect(404);
    }

    @Test
    void told_twice_it_is_one_notice_that_stands_longer(Visitor lewis, Visitor fiona) {
        tell(lewis, name, "London Road");
        clock.tick(Duration.ofHours(24));
        signedIn(lewis, "lewis.petrie").open("/custody/new");
        handIn(lewis, name, "Govan").see(THANKS);
        assertThat(count("select count(*) from justice.custody where status = 'STANDS' and person_id = '" + world.person
                        + "'"))
                .isEqualTo(1);
        signedIn(fiona, "fiona.baird").open(person).see("In custody: Govan");
    }

    @Test
    void while_it_stands_no_message_goes_to_the_person_and_the_reason_says_no_more_than_away(Visitor lewis) {
        assertThat(whyNoMessage()).doesNotContain("away");
        tell(lewis, name, "London Road");
        assertThat(whyNoMessage()).contains("away");
        clock.tick(Duration.ofHours(73));
        assertThat(whyNoMessage()).doesNotContain("away");
    }

    private List<String> whyNoMessage() {
        var recipient = Message.Recipient.person(Message.Way.SMS, "+447700900123");
        var subject = new Message.Subject("test", world.spell);
        var message = Message.to(recipient, "word.reminder", subject, "a test").of(world.person);
        return application
                .getBean(AsSystem.class)
                .call(
                        "a test",
                        () -> application
                                .getBeanProvider(MayLeave.class)
                                .orderedStream()
                                .flatMap(judge -> judge.whyNot(message).stream())
                                .toList());
    }

    /// Today is long where many tests have been: it is asked for this person.
    private long waits(String kind) {
        return new AsWorker(application)
                .count(
                        "fiona.baird",
                        "select count(*) from worklist.todo('%s') where person_id = :person and kind = '%s' and owner_id = sharing.viewer()"
                                .formatted(clock.instant(), kind),
                        world.person);
    }

    private Visitor tell(Visitor police, String who, String place) {
        if (police.open("/custody/new").status() != 200 || police.text().contains("Sign in")) {
            signedIn(police, "lewis.petrie").open("/custody/new");
        }
        return handIn(police, who, place);
    }

    private static Visitor handIn(Visitor police, String who, String place) {
        return police.fill("name", who)
                .fill("birth", "27 3 1991")
                .choose("place", place)
                .fill("time", "14:00")
                .submit("Tell the project");
    }

    private int count(String question) {
        return owner.sql(question).query(Integer.class).single();
    }

    private static String letters() {
        return letters(9);
    }

    /// Names that no other test has.
    private static String letters(int length) {
        return new Random()
                .ints(length, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
