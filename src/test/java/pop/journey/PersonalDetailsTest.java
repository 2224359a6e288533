package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.StatementCounter;
import pop.Visitor;
import pop.database.AsSystem;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Grants;

import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.FindingPeopleTest.signIn;
import static pop.journey.InventedPeople.FIONA;
import static pop.journey.InventedPeople.GREGOR_POLICE;
import static pop.journey.InventedPeople.TODAY;

@PopTest
class PersonalDetailsTest {

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private AsSystem asSystem;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private StatementCounter statements;

    private InventedPeople invented;
    private PersonId person;
    private String details;

    @BeforeEach
    void inventAPerson() {
        invented = new InventedPeople(people, grants, asSystem);
        person = invented.sharedWith(FIONA, new NewPerson("Robert Pirnie", "1985", "M", "", "", "", TODAY));
        details = "/people/" + person + "/details";
    }

    @Test
    void names_are_added_used_and_ended(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details)
                .follow("Add a name")
                .fill("name", "Rab 🙂 <b>\"Pirn\"</b>")
                .choose("kind", "NICKNAME")
                .submit("Save")
                .see("Rab 🙂 <b>\"Pirn\"</b>")
                .submit("Goes by this");

        assertThat(visitor.page().select(".pop-identity__name").text()).isEqualTo("Rab 🙂 <b>\"Pirn\"</b>");
        visitor.submit("End").see("Ended");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void a_form_sent_twice_adds_once(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details + "/names/new");
        var fields = Map.of(
                "_csrf", visitor.value("_csrf"), "id", visitor.value("id"), "name", "Bobby Twice", "kind", "ALIAS");

        visitor.post(details + "/names", fields).expect(200);
        visitor.post(details + "/names", fields).expect(200);

        assertThat(visitor.page().select("#names li")).hasSize(2);
    }

    @Test
    void a_birth_date_nobody_can_read_is_told_so_and_kept_if_wanted(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details + "/birth")
                .fill("birth", "31/02/1985")
                .submit("Save")
                .expect(422)
                .see("There is no such day");
        visitor.choose("asTold", "true").submit("Save").expect(200).see("told as “31/02/1985”");
        visitor.open(details + "/birth")
                .fill("birth", "about 40")
                .choose("sex", "NOT_STATED")
                .submit("Save")
                .see("years old", "Would rather not say");
    }

    @Test
    void a_stale_page_changes_nothing(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details + "/about");
        var stale = Map.of(
                "_csrf",
                visitor.value("_csrf"),
                "version",
                visitor.value("version"),
                "interpreter",
                "NEEDED",
                "whatMatters",
                "stale");
        visitor.fill("What matters to the person (optional)", "his dog\nand his gran")
                .submit("Save")
                .see("his dog and his gran");

        visitor.post(details + "/about", stale).expect(409);

        visitor.open(details).see("his dog").notSee("stale");
    }

    @Test
    void addresses_follow_each_other_and_none_is_lost(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details + "/addresses/new")
                .choose("kind", "CARE_OF")
                .fill("careOf", "his gran")
                .fill("lines", "2 Example Lane")
                .fill("postcode", "g31 3eg")
                .submit("Save")
                .see("care of his gran, 2 Example Lane, G31 3EG");
        visitor.follow("Add an address")
                .choose("kind", "NO_FIXED_ADDRESS")
                .fill("postcode", "nonsense")
                .submit("Save")
                .expect(422)
                .see("not a full postcode")
                .fill("postcode", "")
                .fill("lines", "the Barras")
                .submit("Save")
                .see("No fixed address (the Barras)", "until");
    }

    @Test
    void new_answers_about_a_phone_end_the_old_ones(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details + "/channels/new")
                .fill("value", "not a number")
                .submit("Save")
                .expect(422)
                .fill("value", "07700 900321")
                .fill("whose", "his mum")
                .choose("mayText", "NO")
                .submit("Save")
                .see("+447700900321", "no texts");
        var answers = visitor.page().select("#channels a[href*=replaces]").attr("href");
        visitor.open(answers).choose("mayLeaveMessage", "YES").submit("Save").see("no texts, may leave a message");

        assertThat(visitor.page().select("#channels li")).hasSize(2);
        assertThat(visitor.page().select("#channels .pop-kept__ended")).hasSize(1);
    }

    @Test
    void an_identifier_is_sealed_found_and_shown_only_to_roles_that_see_its_kind(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        invented.share(person, GREGOR_POLICE);
        visitor.open(details + "/identifiers/new")
                .choose("kind", "HEALTH_RECORD")
                .fill("value", "HR-77 1234")
                .submit("Save")
                .see("HR-77 1234");
        visitor.open("/people").fill("q", "hr771234").submit("Find").see("Robert Pirnie", "Same identifier");

        var kept = invented.asHouse(
                () -> sql.sql("select sealed || lookup from person.identifier where person_id = :person")
                        .param("person", person.value())
                        .query((row, _) -> row.getBytes(1))
                        .single());
        assertThat(new String(kept, UTF_8)).doesNotContain("1234").doesNotContain("HR");

        visitor.forgetCookies();
        signIn(visitor, Cast.GREGOR_POLICE);
        visitor.open(details).expect(200).notSee("HR-77 1234");
        visitor.open("/people").fill("q", "hr771234").submit("Find").notSee("Robert Pirnie");
        visitor.open(details + "/identifiers/new");
        assertThat(visitor.page().select("option[value=HEALTH_RECORD]")).isEmpty();
    }

    @Test
    void a_chi_number_must_be_one(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open(details + "/identifiers/new")
                .choose("kind", "CHI")
                .fill("value", "9912345678")
                .submit("Save")
                .expect(422)
                .see("This is not a CHI number");
    }
}
