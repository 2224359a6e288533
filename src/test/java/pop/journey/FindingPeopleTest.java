package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.Cast;
import pop.PopTest;
import pop.StatementCounter;
import pop.Visitor;
import pop.database.AsSystem;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.sharing.Grants;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.InventedPeople.FIONA;
import static pop.journey.InventedPeople.TODAY;

@PopTest
class FindingPeopleTest {

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private AsSystem asSystem;

    @Autowired
    private StatementCounter statements;

    private InventedPeople invented;

    @BeforeEach
    void inventPeople() {
        invented = new InventedPeople(people, grants, asSystem);
    }

    @Test
    void a_person_is_found_by_whatever_is_known_and_told_why(Visitor visitor) {
        invented.sharedWith(
                FIONA,
                new NewPerson(
                        "William \"Wullie\" Quigginshaw aka Bill Stonefield",
                        "12/03/1985",
                        "M",
                        "c/o Mrs Dunn, 1 Example Street, G31 3EG",
                        "07700 900123 (mum)",
                        "",
                        TODAY));
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);

        find(visitor, "quiginshaw").see("Quigginshaw", "sounds like 'Quigginshaw'");
        find(visitor, "billy quigginsha").see("Quigginshaw", "are short for 'William'", "begins with");
        find(visitor, "stonefield 1985").see("Quigginshaw", "Could have the same date of birth");
        find(visitor, "+44 7700 900123").see("Quigginshaw", "Same phone number");
        find(visitor, "G313EG").see("Quigginshaw", "Same postcode");
        find(visitor, "12.3.85").see("Quigginshaw", "Same date of birth");
        find(visitor, "quigginsjaw").see("Quigginshaw", "spelt nearly like");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void what_was_typed_stands_in_no_address(Visitor visitor) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);

        find(visitor, "Quennelly").see("Nobody found");

        assertThat(visitor.address().toLowerCase(java.util.Locale.ROOT)).doesNotContain("quennelly");
        assertThat(visitor.value("q")).isEqualTo("Quennelly");
        visitor.open("/people?find=forged").expect(200).see("Type what you know");
    }

    @Test
    void nobody_finds_a_person_who_is_not_shared_with_them(Visitor visitor) {
        var told = new NewPerson(
                "Zebedee Hushabye", "1/2/1971", "", "1 Example Street, G40 9ZZ", "07700 900987", "", TODAY);
        var person = invented.sharedWithNobody(told);
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);

        for (String typed : new String[] {"hushabye", "zebedee", "hushabie", "07700900987", "G40 9ZZ"}) {
            find(visitor, typed).see("Nobody found");
        }
        find(visitor, "1.2.1971").notSee("Hushabye");
        visitor.open("/people/" + person + "/details").expect(404);
        visitor.open("/people/" + person + "/details/names/new").expect(404);
    }

    @Test
    void before_a_record_is_made_its_likes_are_found_with_reasons() {
        var known = invented.sharedWithNobody(
                new NewPerson("Hamish Tillicoultry", "03/04/1990", "", "", "07700 900555", "", TODAY));
        var told = new NewPerson("TILLICOULTRIE, Jim", "3 April 1990", "", "", "", "", TODAY);

        var matches = invented.asHouse(() -> people.matches(Search.of(told)));

        assertThat(matches.getFirst().person()).isEqualTo(known);
        assertThat(matches.getFirst().reasons()).contains("Same date of birth", "Name sounds like 'Tillicoultry'");
        assertThat(matches.getFirst().strong()).isTrue();
    }

    @Test
    void all_that_was_told_is_kept_even_what_nobody_can_read() {
        PersonId person = invented.sharedWithNobody(
                new NewPerson("", "dunno", "?", "somewhere in the east end", "ask at the hostel", "no texts", TODAY));

        var identity = invented.asHouse(() -> people.identity(person)).orElseThrow();

        assertThat(identity.name()).isEqualTo("Name not known");
        assertThat(identity.born(TODAY)).isEqualTo("told as “dunno”");
        assertThat(identity.address()).isEqualTo("somewhere in the east end");
        assertThat(identity.phones()).singleElement().satisfies(phone -> {
            assertThat(phone.number()).isEqualTo("ask at the hostel");
            assertThat(phone.note()).isEqualTo("no texts");
        });
        assertThat(invented.asHouse(() -> people.linked(person))).containsExactly(person);
    }

    private static Visitor find(Visitor visitor, String typed) {
        return visitor.open("/people").fill("q", typed).submit("Find").expect(200);
    }

    static void signIn(Visitor visitor, String email) {
        visitor.open("/signin")
                .fill("email", email)
                .fill("password", "demonstration")
                .submit("Sign in");
    }
}
