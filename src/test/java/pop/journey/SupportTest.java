package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Ids;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.FIONA;
import static pop.journey.Beginnings.GREGOR;
import static pop.journey.Beginnings.IMRAN;
import static pop.journey.Beginnings.JOE;
import static pop.journey.Beginnings.signedIn;

/// Whoever is accepted has one spell of support, somebody who leads it, and is not given up.
@PopTest
class SupportTest {

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

    private Beginnings beginnings;
    private UUID person;
    private String support;
    private String contacts;

    @BeforeEach
    void accepted() {
        beginnings = new Beginnings(house, sql, events, clock);
        person = beginnings.person("Davie Invented");
        beginnings.accept(person);
        support = "/engagements/" + beginnings.openSpell(person);
        contacts = "/people/" + person + "/contacts";
    }

    @Test
    void from_acceptance_through_custody_to_the_end(Visitor morag, Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(support).expect(404);
        lead(signedIn(morag, "morag.sinclair"), FIONA).see("Fiona Baird", "Lead", "TEST-");
        attempt(fiona, "PHONE");
        attempt(fiona, "TEXT");
        attempt(fiona, "DOOR");
        fiona.open(support).see("Awaiting first contact", "Not yet in this spell");
        fiona.open(contacts + "/new")
                .choose("made", "true")
                .choose("mode", "FACE_TO_FACE")
                .submit("Put on record")
                .see("It is on record.", "At the door, not reached");
        fiona.open(support).see("Engaging", "First contact made");
        pausedInCustodyAndClosed(fiona);
    }

    private void pausedInCustodyAndClosed(Visitor fiona) {
        fiona.open(support + "/pauses").submit("Pause").expect(422).see("Choose why support pauses");
        fiona.choose("reason", "CUSTODY")
                .fill("day", "1 1 2020")
                .submit("Pause")
                .expect(422);
        fiona.fill("day", "").fill("note", "Barlinnie").submit("Pause").expect(200);
        fiona.see("Paused: in custody", "Barlinnie").submit("Support goes on").see("Engaging");
        Beginnings.agreePlan(fiona, person);
        fiona.open(support).see("Active");
        fiona.open(support + "/planned-ending").submit("Plan the ending").see("Ending planned");

        fiona.open(support + "/closure")
                .choose("reason", "CHOSE_TO_LEAVE")
                .submit("Close")
                .expect(422);
        fiona.see("Choose whose decision it was", "Say what was offered instead")
                .choose("whose", "PERSON")
                .fill("alternative", "Our number")
                .submit("Close")
                .expect(200)
                .see("Closed: chose to leave", "Offered instead: Our number", "The person's");
    }

    @Test
    void accepting_twice_opens_one_spell() {
        beginnings.tellAgain(person);
        beginnings.accept(person);

        assertThat(beginnings.count("spells", person)).isEqualTo(1);
    }

    @Test
    void contact_is_lost_only_after_everything_was_tried_and_a_second_person_agrees(Visitor morag, Visitor fiona) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        signedIn(fiona, "fiona.baird");
        clock.tick(Duration.ofMinutes(1));
        fiona.open(support + "/closure")
                .choose("reason", "LOST_CONTACT")
                .submit("Close")
                .expect(422);
        fiona.see("Contact is not lost yet", "knocking at the door");
        for (var rung : List.of("PHONE", "TEXT", "DOOR", "THROUGH_PARTNER", "CUSTODY")) {
            attempt(fiona, rung);
        }
        clock.tick(Duration.ofDays(8));
        signedIn(morag, "morag.sinclair");
        signedIn(fiona, "fiona.baird")
                .open(support + "/closure")
                .choose("reason", "LOST_CONTACT")
                .submit("Close")
                .expect(200);
        fiona.see("Awaiting first contact", "Somebody else around the person has to agree")
                .notSee("I agree");
        var version = fiona.value("version");
        fiona.post(support + "/closure-confirmation", Map.of("version", version, "_csrf", fiona.value("_csrf")));
        fiona.expect(409).see("somebody else has to agree");

        morag.open(support).submit("I agree: close it").expect(200).see("Closed: lost contact");
        morag.submit("Begin a new spell").expect(200).see("spell 2", "Awaiting first contact");
        assertThat(beginnings.count("spells", person)).isEqualTo(2);
        morag.open(support).submit("Begin a new spell").expect(409).see("open already");
    }

    @Test
    void reaching_the_person_ends_all_talk_of_lost_contact(Visitor morag) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        for (var rung : List.of("PHONE", "TEXT", "DOOR", "THROUGH_PARTNER", "CUSTODY")) {
            attempt(morag, rung);
        }
        clock.tick(Duration.ofDays(8));
        signedIn(morag, "morag.sinclair")
                .open(support + "/closure")
                .choose("reason", "LOST_CONTACT")
                .submit("Close")
                .see("is proposed");
        morag.open(contacts + "/new")
                .choose("made", "true")
                .choose("mode", "PHONE")
                .submit("Put on record");

        morag.open(support).see("Engaging", "we carry on trying").notSee("Closing as lost contact");
    }

    @Test
    void handing_over_moves_sight(Visitor morag, Visitor fiona, Visitor imran) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        signedIn(imran, "imran.aziz").open(support).expect(404);
        signedIn(fiona, "fiona.baird")
                .open(support + "/handover")
                .choose("to", IMRAN)
                .submit("See what will move");
        fiona.see("Choose whether Fiona Baird stays").choose("stays", "false").submit("See what will move");
        fiona.see("no longer sees the record", "first contact is still to be made")
                .submit("Hand over");
        fiona.expect(200).see("Handed over");

        fiona.open(support).expect(404);
        fiona.open(contacts).expect(404);
        imran.open(support).expect(200).see("Imran Aziz", "Lead").notSee("Fiona Baird , Lead");
        imran.open("/engagements").see("Davie Invented");
    }

    @Test
    void a_member_comes_and_goes_and_the_old_lead_may_stay(Visitor morag, Visitor fiona, Visitor gregor) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        morag.submit("Bring in").see("Choose somebody").choose("member", GREGOR).submit("Bring in");
        signedIn(gregor, "gregor.tait").open(support).expect(200).see("Gregor Tait");
        morag.open(support + "/handover?to=" + GREGOR + "&stays=true")
                .submit("Hand over")
                .expect(200);
        signedIn(fiona, "fiona.baird")
                .open(support)
                .expect(200)
                .submit("Leave Fiona Baird")
                .expect(200);
        fiona.open(support).expect(404);
    }

    @Test
    void a_stale_page_changes_nothing(Visitor morag, Visitor other) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        morag.open(support + "/pauses").choose("reason", "HOSPITAL");
        signedIn(other, "morag.sinclair")
                .open(support + "/pauses")
                .choose("reason", "REHAB")
                .submit("Pause");
        morag.submit("Pause").expect(409).see("changed");

        morag.open(support).see("Paused: in rehab").notSee("in hospital");
    }

    @Test
    void why_support_paused_is_not_told_to_roles_that_see_no_custody(Visitor morag, Visitor joe) {
        lead(signedIn(morag, "morag.sinclair"), FIONA).choose("member", JOE).submit("Bring in");
        morag.open(support + "/pauses")
                .choose("reason", "CUSTODY")
                .fill("note", "on remand")
                .submit("Pause");

        signedIn(joe, "joe.lafferty").open(support).see("Paused").notSee("Paused: in custody", "remand");
        joe.submit("Support goes on").expect(200).see("Awaiting first contact");
    }

    @Test
    void a_death_restricts_the_record_to_the_lead_of_the_team(Visitor morag, Visitor fiona) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        signedIn(fiona, "fiona.baird").open(support + "/closure").see("No message goes out");
        fiona.choose("reason", "DIED").submit("Close").expect(200).see("restricted");

        fiona.open(support).expect(404);
        morag.open(support).see("Closed: died");
    }

    @Test
    void who_could_never_be_around_a_person_is_not_assigned(Visitor morag) {
        signedIn(morag, "morag.sinclair").open(support);
        var form = Map.of("lead", Beginnings.worker(14), "version", "1", "_csrf", morag.value("_csrf"));

        morag.post(support + "/assignments", form).expect(409);
        morag.open(support).submit("Set the lead").see("Choose somebody");
    }

    @Test
    void the_list_is_found_filtered_and_sorted(Visitor morag) {
        signedIn(morag, "morag.sinclair").open("/engagements?status=AWAITING_FIRST_CONTACT&sort=-opened");
        morag.expect(200).see("Davie Invented", "Nobody yet");
        morag.open("/engagements?whose=mine&sort=nonsense&lead=nobody&status=WRONG")
                .expect(200)
                .see("not in the team");
        morag.open("/engagements/" + Ids.next()).expect(404);
    }

    @Test
    void pages_take_few_statements(Visitor morag) {
        lead(signedIn(morag, "morag.sinclair"), FIONA);
        for (var page : List.of(support, support + "/closure", support + "/handover", "/engagements", contacts)) {
            morag.open(page).expect(200);
            assertThat(statements.ofLatestRequest()).as(page).hasSizeLessThanOrEqualTo(11);
        }
    }

    private Visitor lead(Visitor leader, String worker) {
        return leader.open(support)
                .choose("lead", worker)
                .submit("Set the lead")
                .expect(200);
    }

    private void attempt(Visitor worker, String mode) {
        worker.open(contacts + "/new")
                .choose("made", "false")
                .choose("mode", mode)
                .submit("Put on record")
                .expect(200);
    }
}
