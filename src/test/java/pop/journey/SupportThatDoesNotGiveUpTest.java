package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// What the rooms of support do together for one person, as those who do the work would meet it.
@PopTest
class SupportThatDoesNotGiveUpTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private World world;
    private String page;
    private String name;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2027-02-01T09:00:00Z"));
        name = "James " + letters(Ids.next().toString().substring(24));
        world = World.with(application, name, clock.instant()).findable();
        // the numbers of invented people cannot be unsealed
        world.run("delete from person.identifier where person_id = :person", 0);
        page = "/people/" + world.person;
    }

    @Test
    void from_a_missed_appointment_up_the_ladder_to_a_custody_notice_and_back_to_active(Visitor fiona, Visitor lewis) {
        agreeAPlan(signedIn(fiona, "fiona.baird"));
        arrange(fiona, Map.of("day", "tomorrow", "time", "10:00"), "OFFICE");
        var appointment = fiona.address();
        clock.tick(Duration.ofDays(1).plusHours(3));
        signedIn(fiona.forgetCookies(), "fiona.baird");
        assertThat(waits()).contains("OUTCOME");
        fiona.open(appointment + "/outcome").submit("Not reached since").expect(200);
        assertThat(waits()).containsExactly("LADDER_PHONE");
        fiona.open(page + "/ladder").submit("Rang, no answer").submit("Texted, no answer yet");
        clock.tick(Duration.ofDays(4));
        signedIn(fiona.forgetCookies(), "fiona.baird");
        assertThat(waits()).contains("LADDER_DOOR");
        fiona.open(page + "/ladder").submit("Knocked, not in").submit("Asked, not seen");

        clock.tick(Duration.ofHours(2));
        tellOfCustody(signedIn(lewis, "lewis.petrie"), "IN_CUSTODY");
        signedIn(fiona.forgetCookies(), "fiona.baird").open(page + "/ladder").see("It is known where they are");
        fiona.open(page).see("In custody");
        assertThat(waits()).contains("CUSTODY").noneMatch(kind -> kind.startsWith("LADDER"));
        fiona.open(page + "/conditions").follow("London Road").submit("Pause support: custody");
        fiona.expect(200).open("/engagements/" + world.spell).see("Paused: in custody");

        backToActive(fiona, lewis);
    }

    private void backToActive(Visitor fiona, Visitor lewis) {
        clock.tick(Duration.ofHours(20));
        tellOfCustody(signedIn(lewis.forgetCookies(), "lewis.petrie"), "RELEASED");
        signedIn(fiona.forgetCookies(), "fiona.baird").open(page).notSee("In custody: London Road");
        fiona.open(page + "/contacts/new")
                .choose("made", "true")
                .choose("mode", "FACE_TO_FACE")
                .submit("Put on record");
        fiona.open("/engagements/" + world.spell).submit("Support goes on").see("Active");
    }

    @Test
    void james_has_no_home_to_keep_his_bail_condition_at_until_he_has_one(Visitor fiona) {
        agreeAPlan(signedIn(fiona, "fiona.baird"));
        fiona.open(page + "/conditions/new?kind=RESIDENCE")
                .choose("source", "BAIL_SPECIAL")
                .fill("place", "12 Invented Court")
                .fill("postcode", "G31 3EG")
                .choose("sure", "PAPER_SEEN")
                .submit("Record it")
                .expect(200);
        fiona.open(page).see("Condition names an address");
        fiona.open(page + "/conditions").see("housing");

        arrange(
                fiona,
                Map.of("day", "tomorrow", "time", "11:00", "place", "Supported flats, 12 Invented Court"),
                "ACCOMPANIED");
        fiona.open(page + "/details/addresses/new")
                .choose("kind", "HOSTEL")
                .fill("lines", "Another hostel")
                .fill("postcode", "G40 1AA")
                .submit("Save")
                .expect(422)
                .see("Read before you go on", "names");
        fiona.fill("lines", "12 Invented Court").fill("postcode", "G31 3EG").choose("endsOthers", "true");
        fiona.submit("Save").expect(200);
        fiona.open(page).notSee("Condition names an address").see("12 Invented Court");

        referredForTheNights(fiona);
    }

    private void referredForTheNights(Visitor fiona) {
        fiona.open(page + "/plan/goals/new")
                .fill("words", "I want somebody to talk to about the nights.")
                .choose("area", "MENTAL_HEALTH")
                .choose("agreed", "FACE_TO_FACE")
                .submit("Save")
                .see("The goal is agreed");
        fiona.open(page + "/plan")
                .follow("Add a step to: I want somebody to talk to about the nights.")
                .fill("text", "Refer to the wellbeing service")
                .submit("Save")
                .expect(200);
        fiona.open(page + "/plan/print").see("My plan", "I want my own key.");
    }

    /// A name of its own, as a name is read: of letters.
    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(it -> String.valueOf((char) ('a' + Character.digit(it, 16))))
                .collect(Collectors.joining());
    }

    private List<String> waits() {
        return new AsWorker(application).todo("fiona.baird", world.person, clock.instant());
    }

    private void agreeAPlan(Visitor worker) {
        worker.open(page + "/plan/goals/new")
                .fill("words", "I want my own key.")
                .choose("area", "HOUSING")
                .choose("agreed", "FACE_TO_FACE")
                .submit("Save")
                .see("The goal is agreed");
    }

    /// Reads and ticks what stands against it first, as everybody has to.
    private void arrange(Visitor worker, Map<String, String> fields, String kind) {
        worker.open(page + "/appointments/new").choose("kind", kind);
        fields.forEach(worker::fill);
        worker.submit("Arrange it");
        if (worker.status() == 422) {
            worker.page().select("input[name=read]").forEach(box -> box.attr("checked", ""));
            worker.submit("Arrange it");
        }
        worker.expect(200);
    }

    private void tellOfCustody(Visitor officer, String kind) {
        officer.open("/custody/new")
                .fill("name", name)
                .fill("birth", "27 3 1991")
                .choose("kind", kind)
                .choose("place", "London Road")
                .fill("time", "10:00")
                .submit("Tell the project")
                .expect(200);
    }
}
