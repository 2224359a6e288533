package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Basis;
import pop.sharing.Closings;
import pop.sharing.Grants;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InventedPeople.FIONA;

/// Somebody asks the agency that holds records; they learn the answer, and never what is there.
@PopTest
class AskingForAccessTest {

    private static final String HSCP = "a0000000-0000-7000-8000-000000000001";
    private static final String POLICE = "a0000000-0000-7000-8000-000000000002";

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private Closings closings;

    @Autowired
    private AsSystem house;

    @Autowired
    private TestClock clock;

    private InventedPeople invented;

    @BeforeEach
    void inventPeople() {
        invented = new InventedPeople(people, grants, house);
    }

    @Test
    void a_grant_is_narrowed_opens_what_was_given_and_can_be_taken_back(Visitor ruth, Visitor morag) {
        var person = led("Una Askedfor", "1 2 1986");
        var request = ask(signedIn(ruth, "ruth.adeyemi"), "Una Askedfor", "1 2 1986", HSCP);
        ruth.see("Asked", "housing").notSee("Granted");
        ruth.open("/people/" + person).expect(404);

        assertThat(Beginnings.today(signedIn(morag, "morag.sinclair"))).contains("Answer a request for access");
        morag.open(request + "/answer").see("Una Askedfor, born 1 February 1986", "Ruth Adeyemi");
        var stale = Map.of("_csrf", morag.value("_csrf"), "version", "1", "refusal", "NO_GROUND");
        morag.choose("person", person.toString())
                .leave("categories", "CONTACT")
                .submit("Grant")
                .see("Granted");
        morag.post(request + "/refusal", stale).expect(409);

        ruth.open(request).see("Granted", "identity and housing");
        ruth.open("/people/" + person).expect(200).see("Una Askedfor").notSee("07700 900321");

        morag.open(request + "/answer")
                .fill("why", "The week is over.")
                .submit("End it now")
                .see("Ended");
        ruth.open("/people/" + person).expect(404);
        ruth.open(request).see("Ended");
    }

    @Test
    void it_ends_by_itself(Visitor ruth, Visitor morag) {
        var person = led("Violet Fortnight", "1 2 1986");
        var request = ask(signedIn(ruth, "ruth.adeyemi"), "Violet Fortnight", "1 2 1986", HSCP);
        signedIn(morag, "morag.sinclair").open(request + "/answer").choose("person", person.toString());
        morag.submit("Grant");
        ruth.open("/people/" + person).expect(200);

        clock.tick(Duration.ofDays(30));
        signedIn(ruth, "ruth.adeyemi").open("/people/" + person).expect(404);
        ruth.open(request).see("Ended");
    }

    @Test
    void nobody_a_stranger_and_somebody_restricted_get_the_same_words(Visitor ruth, Visitor morag) {
        var restricted = led("Wallace Hidden", "1 2 1986");
        house.run("a test", () -> closings.restrict(List.of(restricted.value()), List.of(FIONA), UUID.randomUUID()));
        for (var name : List.of("Wallace Hidden", "Wallace Nobody")) {
            var request = ask(signedIn(ruth, "ruth.adeyemi"), name, "1 2 1986", HSCP);
            signedIn(morag, "morag.sinclair").open(request + "/answer").see("You find nobody of this name");
            morag.submit("Refuse").expect(422).see("Choose why");
            morag.choose("refusal", "NO_GROUND").submit("Refuse");
            ruth.open(request).see("Refused", "No ground to share it");
        }
    }

    @Test
    void whoever_is_kept_out_is_not_let_in_by_a_grant(Visitor ruth, Visitor morag) {
        var person = led("Xavier Kin", "1 2 1986");
        var worker = pop.agency.WorkerId.of(Beginnings.worker(10));
        house.run("a test", () -> closings.declare(List.of(person.value()), worker, UUID.randomUUID()));
        var request = ask(signedIn(ruth, "ruth.adeyemi"), "Xavier Kin", "1 2 1986", HSCP);

        signedIn(morag, "morag.sinclair").open(request + "/answer").choose("person", person.toString());
        morag.submit("Grant").expect(409).see("This cannot be opened to them");
    }

    @Test
    void where_nobody_leads_the_agency_information_governance_answers_and_is_shown_nobody(
            Visitor ruth, Visitor alasdair, Visitor morag) {
        led("Yolanda Policeheld", "1 2 1986");
        var request = ask(signedIn(ruth, "ruth.adeyemi"), "Yolanda Policeheld", "1 2 1986", POLICE);

        signedIn(morag, "morag.sinclair").open(request + "/answer").expect(404);
        assertThat(Beginnings.today(signedIn(alasdair, "alasdair.home"))).contains("Answer a request for access");
        alasdair.open(request + "/answer")
                .see("You are shown nobody")
                .submit("Grant")
                .see("Granted");
        ruth.open(request).see("Granted");
    }

    @Test
    void nobody_answers_their_own(Visitor morag, Visitor alasdair) {
        var request = ask(signedIn(morag, "morag.sinclair"), "Zoe Ownasker", "1 2 1986", HSCP);

        morag.open(request + "/answer").expect(404);
        signedIn(alasdair, "alasdair.home").open(request + "/answer").see("Morag Sinclair asks for access");
        alasdair.choose("refusal", "NOT_NEEDED").submit("Refuse").expect(200);
    }

    private static String ask(Visitor visitor, String name, String birth, String agency) {
        return visitor.open("/access-requests/new")
                .fill("name", name)
                .fill("birth", birth)
                .choose("asked", agency)
                .choose("categories", "HOUSING")
                .choose("categories", "CONTACT")
                .fill("why", "To find him a bed.")
                .submit("Ask")
                .expect(200)
                .address();
    }

    private PersonId led(String name, String birth) {
        var told = new NewPerson(name, birth, "", "", "07700 900321", "", InventedPeople.TODAY);
        var person = invented.sharedWithNobody(told);
        var team = new pop.agency.TeamId(Beginnings.TEAM);
        var ground = new Grants.Ground(Basis.ENGAGEMENT, UUID.randomUUID());
        house.run("a test", () -> grants.toLead(person.value(), team, ground));
        return person;
    }
}
