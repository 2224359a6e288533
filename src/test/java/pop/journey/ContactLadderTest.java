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
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.person.Missed;
import pop.person.PersonId;
import pop.person.Sighted;
import pop.rule.StatusCheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.FIONA;
import static pop.journey.Beginnings.signedIn;

/// Whoever does not come is looked for, step by step, until somebody of us reaches them.
@PopTest
class ContactLadderTest {

    @Autowired
    private AsSystem house;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private List<StatusCheck> checks;

    @Autowired
    private ApplicationContext application;

    private UUID person;
    private String page;

    @BeforeEach
    void supported(Visitor morag) {
        var beginnings = new Beginnings(house, sql, events, clock);
        person = beginnings.person("Tam Looked For");
        beginnings.accept(person);
        page = "/people/" + person;
        signedIn(morag, "morag.sinclair")
                .open("/engagements/" + beginnings.openSpell(person))
                .choose("lead", FIONA)
                .submit("Set the lead");
    }

    private record DidNotCome(PersonId person, Instant happenedAt) implements Missed {}

    private record Known(PersonId person, Instant happenedAt, String how) implements Sighted {}

    @Test
    void from_a_missed_appointment_step_by_step_to_where_they_are(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        miss();
        miss();
        assertThat(waits()).contains("LADDER_PHONE");
        fiona.open(page + "/ladder").see("We are looking for them", "They did not come and were not reached");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        fiona.submit("Rang, no answer").see("It is on record", "Tried");
        assertThat(waits()).contains("LADDER_TEXT");
        clock.tick(Duration.ofDays(2));
        signedIn(fiona, "fiona.baird").open(page + "/ladder").submit("Texted, no answer yet");
        assertThat(waits()).contains("LADDER_DOOR");
        clock.tick(Duration.ofDays(2));
        signedIn(fiona, "fiona.baird")
                .open(page + "/ladder")
                .submit("Knocked, not in")
                .submit("Asked, not seen");
        fiona.open(page + "/ladder")
                .fill("note", "The hostel saw him at breakfast")
                .submit("Note it")
                .see("Somebody saw them", "The hostel saw him at breakfast", "We are looking for them");

        clock.tick(Duration.ofMinutes(5));
        tell(new Known(new PersonId(person), clock.instant(), "custody"));
        fiona.open(page + "/ladder")
                .see("It is known where they are", "In police custody")
                .notSee("We are looking");
        fiona.open(page).see("It is known where they are: in police custody");
        assertThat(astray()).isEmpty();
    }

    @Test
    void reaching_them_ends_it_and_what_is_told_late_does_not(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        var before = clock.instant();
        clock.tick(Duration.ofMinutes(10));
        miss();
        tell(new Known(new PersonId(person), before, "custody"));
        fiona.open(page + "/ladder").see("We are looking for them");

        clock.tick(Duration.ofMinutes(2));
        fiona.open(page + "/contacts/new")
                .choose("made", "true")
                .choose("mode", "PHONE")
                .submit("Put on record");
        fiona.open(page + "/ladder").see("Reached").notSee("We are looking for them");
        assertThat(waits()).noneMatch(kind -> kind.startsWith("LADDER"));
    }

    @Test
    void whoever_is_worried_begins_it_and_everything_tried_brings_it_back_each_week(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        fiona.open(page + "/ladder")
                .choose("why", "WORRIED")
                .fill("note", "His sister has not heard from him")
                .submit("Begin to look for them")
                .see("We are looking for them", "His sister has not heard");
        for (var step : List.of(
                "Rang, no answer",
                "Texted, no answer yet",
                "Knocked, not in",
                "Asked, not seen",
                "Asked, not in custody")) {
            clock.tick(Duration.ofMinutes(1));
            fiona.submit(step);
        }
        fiona.see("Every way was tried");
        fiona.open("/engagements/" + new Beginnings(house, sql, events, clock).openSpell(person) + "/closure")
                .see("7 days since they were last reached or seen");
        clock.tick(Duration.ofDays(7));
        assertThat(waits()).contains("LADDER_REST");
    }

    @Test
    void the_lead_of_the_team_changes_the_steps_and_nobody_else(Visitor morag, Visitor fiona) {
        signedIn(fiona, "fiona.baird")
                .open("/contact-ladder")
                .see("Ring", "at once")
                .notSee("Save the steps");
        signedIn(morag, "morag.sinclair")
                .open("/contact-ladder")
                .fill("days-DOOR", "soon")
                .submit("Save the steps");
        morag.expect(422).see("Enter days as a number").fill("days-DOOR", "4").submit("Save the steps");
        morag.see("These are the steps from now on");
        fiona.open("/contact-ladder").see("after 4 days");
        morag.open("/contact-ladder").fill("days-DOOR", "3").submit("Save the steps");
    }

    private List<String> waits() {
        return new AsWorker(application).todo("fiona.baird", person, clock.instant());
    }

    private void miss() {
        tell(new DidNotCome(new PersonId(person), clock.instant()));
    }

    private void tell(Object event) {
        house.run("a test", () -> events.publishEvent(event));
    }

    private List<UUID> astray() {
        return Viewer.system("a test")
                .call(() -> checks.stream()
                        .filter(check -> check.of().equals("contact ladders"))
                        .flatMap(check -> check.astray().stream())
                        .toList());
    }
}
