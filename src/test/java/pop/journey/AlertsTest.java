package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Viewer;
import pop.person.Cautions;
import pop.person.PersonId;
import pop.person.Planned;
import pop.person.Warning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.Beginnings.today;

/// What one must know before meeting somebody is raised, read, looked at again, and never vanishes by itself.
@PopTest
class AlertsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Cautions cautions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private World world;
    private String page;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        world = World.with(application, "Rab Careful", clock.instant());
        page = "/people/" + world.person;
    }

    @Test
    void an_alert_stands_above_every_page_and_warns_before_a_visit(Visitor joe, Visitor fiona) {
        signedIn(joe, "joe.lafferty").open(page + "/safety").follow("Raise an alert");
        joe.submit("Raise the alert").expect(422).see("Choose what it is about");
        joe.choose("kind", "DOG").fill("todo", "Ring from the street.").choose("priority", "HIGH");
        joe.submit("Raise the alert").see("It is raised", "Ring from the street.");

        signedIn(fiona, "fiona.baird").open(page).see("Dog", "Read before you meet", "Ring from the street.");
        fiona.open(page + "/contacts/new").see("Dog");
        assertThat(warnings(Planned.What.VISIT)).extracting(Warning::title).contains("Dog", "Overdose");
        assertThat(warnings(Planned.What.CALL)).isEmpty();
    }

    @Test
    void what_is_known_of_an_overdose_is_for_those_who_see_such_records_and_what_to_do_for_all(
            Visitor fiona, Visitor joe) {
        signedIn(fiona, "fiona.baird").open(page + "/safety").see("Carry naloxone.", "Overdosed twice in spring.");
        signedIn(joe, "joe.lafferty").open(page + "/safety").see("Overdose", "Carry naloxone.");
        joe.notSee("Overdosed twice").see("The detail is health").open(page).notSee("Overdosed twice");
        assertThat(warnings(Planned.What.VISIT))
                .first()
                .satisfies(it -> assertThat(it.why()).contains("Carry naloxone.", "Overdosed twice in spring."));
    }

    @Test
    void what_a_referrer_told_is_taken_over_and_stands_once(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(page).see("Meet in pairs.").follow("Make it an alert");
        assertThat(fiona.value("known")).contains("Meet in pairs.");
        fiona.choose("kind", "NOT_ALONE").submit("Raise the alert").see("Simon Community", "Meet in pairs.");
        fiona.open(page).see("Do not visit alone").notSee("Make it an alert");
    }

    @Test
    void one_that_is_over_is_shown_until_somebody_decides(Visitor joe, Visitor morag) {
        signedIn(joe, "joe.lafferty")
                .open(page + "/alerts/new")
                .choose("kind", "OTHER")
                .fill("title", "Flat is flooded");
        joe.fill("known", "Seen today.")
                .fill("endsOn", "26 11 2026")
                .submit("Raise the alert")
                .see("Flat is flooded");
        clock.tick(Duration.ofDays(3));

        assertThat(today(signedIn(morag, "morag.sinclair")))
                .contains("An alert is over: does it still stand?: Rab Careful");
        morag.open(page + "/safety").see("Over, not reviewed").open(page).see("Alert: Flat is flooded");
        assertThat(warnings(Planned.What.VISIT))
                .anySatisfy(it -> assertThat(it.why()).contains("not reviewed"));
        morag.open(page + "/safety").follow("Decide: Flat is flooded").choose("decision", "LOWER");
        morag.submit("Save the decision").expect(422).see("Say why it does not stand any more");
        var stale = morag.value("version");
        morag.fill("note", "Dried out.").submit("Save the decision").see("It is lowered", "1 alert lowered");
        morag.open(page).notSee("Alert: Flat is flooded").see("Alert lowered: flat is flooded", "Dried out.");
        assertThat(stale).isEqualTo("1");
    }

    @Test
    void a_review_keeps_or_changes_it_and_a_stale_one_does_neither(Visitor fiona, Visitor joe) {
        var alert = "/alerts/" + world.alert;
        signedIn(joe, "joe.lafferty").open(alert);
        signedIn(fiona, "fiona.baird").open(alert).choose("decision", "CHANGE").choose("priority", "NORMAL");
        fiona.fill("todo", "Carry two kits.")
                .fill("known", "A third one in October.")
                .submit("Save the decision");
        fiona.see("It stands", "Carry two kits.", "A third one in October.");
        joe.choose("decision", "KEEP").submit("Save the decision").expect(409);
        joe.open(alert).choose("decision", "KEEP").submit("Save the decision").see("It stands", "Carry two kits.");
    }

    private List<Warning> warnings(Planned.What what) {
        var planned = new Planned(new PersonId(world.person), what, null, null, "", null);
        var fiona = new Viewer(
                Viewer.Kind.WORKER,
                UUID.fromString(World.FIONA),
                Beginnings.AGENCY,
                Beginnings.TEAM,
                "SOCIAL_CARE_WORKER",
                "a test");
        return fiona.call(() -> new TransactionTemplate(transactions).execute(_ -> cautions.about(planned)));
    }
}
