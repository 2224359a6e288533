package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Closings;
import pop.sharing.Grants;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InventedPeople.FIONA;

/// A record is opened in an emergency: at once, for a while, in plain sight of whoever answers for it.
@PopTest
class EmergencyAccessTest {

    private static final String NOTHING = "Nothing was opened.";

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private Closings closings;

    @Autowired
    private AsSystem house;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private InventedPeople invented;

    @BeforeEach
    void inventPeople() {
        invented = new InventedPeople(people, grants, house);
    }

    @Test
    void it_opens_at_once_is_told_ends_by_itself_and_is_reviewed_with_a_concern(
            Visitor ruth, Visitor morag, Visitor alasdair) {
        var person = unknown("Aonghas Emergencie", "4 5 1984");
        signedIn(ruth, "ruth.adeyemi").open("/people/" + person).expect(404);

        ask(ruth, "aonghas  EMERGENCIE", "4 May 1984").expect(200);
        ruth.see("Aonghas Emergencie", "Emergency access: everything is open to you until");
        ruth.open("/people/" + person + "/details").see("What you look at is reviewed");

        assertThat(Beginnings.today(signedIn(morag, "morag.sinclair"))).contains("Emergency access: review it");
        morag.open("/emergency/reviews").see("Ruth Adeyemi", "Open until");
        assertThat(Beginnings.today(signedIn(alasdair, "alasdair.home"))).doesNotContain("Emergency access: review it");

        clock.tick(Duration.ofMinutes(61));
        signedIn(ruth, "ruth.adeyemi").open("/people/" + person).expect(404);

        var review = review(signedIn(morag, "morag.sinclair"), person);
        morag.see("Looked at the person’s page", "Cannot be reached since Tuesday");
        var stale = Map.of("_csrf", morag.value("_csrf"), "version", "1", "verdict", "FINE", "note", "Fine by me.");
        morag.submit("Put on record").expect(422).see("Choose what you make of it");
        morag.choose("verdict", "CONCERN")
                .fill("note", "She could have phoned us.")
                .submit("Put on record");
        morag.post(review, stale).expect(409);
        followedUp(alasdair, review);
    }

    /// What governance makes of a concern, without the person's name.
    private static void followedUp(Visitor alasdair, String review) {
        signedIn(alasdair, "alasdair.home")
                .open("/")
                .see("A concern about emergency access")
                .notSee("Aonghas");
        alasdair.open(review)
                .see("She could have phoned us.")
                .fill("note", "Talked to her.")
                .submit("Put on record");
        assertThat(Beginnings.today(alasdair)).doesNotContain("A concern about emergency access");
    }

    @Test
    void what_it_opens_is_the_roles_and_never_a_confidential_note(Visitor joe, Visitor gregor) {
        var world = World.with(application, "Rab Firstaid", clock.instant());
        askAbout(signedIn(joe, "joe.lafferty"), world.person)
                .see("Emergency access: ")
                .notSee("A note on health");
        world.run(
                "insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since) values "
                        + "(uuidv7(), :person, 'SUPPORT', 'c0000000-0000-7000-8000-000000000005', 'ENGAGEMENT', :spell, :at)",
                1);
        askAbout(signedIn(gregor, "gregor.tait"), world.person)
                .see("everything but physical health and mental health", "Told of thefts")
                .notSee("A note on health", "Spoke of his father");
    }

    @Test
    void nobody_restricted_and_known_to_the_worker_are_one_and_the_same_answer(Visitor ruth, Visitor morag) {
        var restricted = unknown("Beitris Hidden", "4 5 1984");
        var known = unknown("Calum Cousin", "4 5 1984");
        house.run("a test", () -> closings.restrict(List.of(restricted.value()), List.of(FIONA), UUID.randomUUID()));
        var worker = pop.agency.WorkerId.of(Beginnings.worker(10));
        house.run("a test", () -> closings.declare(List.of(known.value()), worker, UUID.randomUUID()));
        signedIn(ruth, "ruth.adeyemi");

        var nobody = ask(ruth, "Domhnall Nobody", "4 5 1984")
                .see(NOTHING)
                .page()
                .select("main")
                .text();
        assertThat(ask(ruth, "Beitris Hidden", "4 5 1984").page().select("main").text())
                .isEqualTo(nobody);
        assertThat(ask(ruth, "Calum Cousin", "4 5 1984").page().select("main").text())
                .isEqualTo(nobody);
        assertThat(ask(ruth, "Calum Cousin", "5 5 1984").page().select("main").text())
                .isEqualTo(nobody);
        ask(ruth, "Calum Again", "5 5 1984");
        ask(ruth, "Calum Again", "6 5 1984");
        ruth.open("/emergency").see("paused for you until");

        signedIn(morag, "morag.sinclair").open("/emergency/reviews").notSee("Beitris", "Calum");
    }

    @Test
    void it_can_be_ended_by_hand_and_sent_twice_is_one(Visitor ruth) {
        var person = unknown("Eubha Enough", "4 5 1984");
        signedIn(ruth, "ruth.adeyemi");
        clock.tick(Duration.ofHours(2));
        signedIn(ruth, "ruth.adeyemi");
        ask(ruth, "Eubha Enough", "4 5 1984").expect(200).follow("End it");
        ruth.submit("End it now").see("Emergency access has ended");
        ruth.open("/people/" + person).expect(404);
    }

    @Test
    void nobody_reviews_their_own(Visitor morag, Visitor alasdair) {
        var person = unknown("Fearghas Ownlead", "4 5 1984");
        signedIn(morag, "morag.sinclair");
        ask(morag, "Fearghas Ownlead", "4 5 1984").see("Emergency access");
        morag.open("/emergency/reviews").notSee("Fearghas Ownlead");

        var review = review(signedIn(alasdair, "alasdair.home"), person);
        alasdair.see("Morag Sinclair").notSee("Fearghas");
        morag.open(review).expect(404);
        alasdair.submit("End it now")
                .choose("verdict", "FINE")
                .fill("note", "It was needed.")
                .submit("Put on record");
        assertThat(Beginnings.today(alasdair)).doesNotContain("Emergency access: review it");
    }

    @Test
    void a_role_without_emergencies_is_told_whom_to_phone(Visitor bernadette) {
        signedIn(bernadette, "bernadette.coyle").open("/emergency").see("Your role has no emergency access");
        var fields = Map.of(
                "_csrf", bernadette.value("_csrf"), "id", UUID.randomUUID().toString());
        bernadette.post("/emergency", fields).expect(404);
    }

    private String review(Visitor visitor, PersonId person) {
        var id = invented.asHouse(() -> sql().sql("select id from access.emergency where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .single());
        var path = "/emergency/" + id + "/review";
        visitor.open(path).expect(200);
        return path;
    }

    private org.springframework.jdbc.core.simple.JdbcClient sql() {
        return application.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
    }

    private PersonId unknown(String name, String birth) {
        return invented.sharedWithNobody(new NewPerson(name, birth, "", "", "", "", InventedPeople.TODAY));
    }

    private static Visitor ask(Visitor visitor, String name, String birth) {
        visitor.open("/emergency").fill("name", name).fill("birth", birth);
        return open(visitor);
    }

    private static Visitor askAbout(Visitor visitor, UUID person) {
        return open(visitor.open("/people/" + person + "/emergency"));
    }

    private static Visitor open(Visitor visitor) {
        return visitor.choose("reason", "MISSING_AND_AT_RISK")
                .fill("why", "Cannot be reached since Tuesday.")
                .choose("minutes", "60")
                .submit("Open the record");
    }
}
