package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.PopTest;
import pop.agency.AgencyId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.person.Match;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@PopTest
class FindingPeopleTest {

    private static final AgencyId HSCP = AgencyId.of("a0000000-0000-7000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private People people;

    @Autowired
    private AsSystem asSystem;

    @Test
    void a_person_told_of_can_be_found_by_all_that_was_told() {
        var person = record(new NewPerson(
                "William \"Wullie\" Johnstone aka Bill Stone",
                "12/03/1985",
                "M",
                "c/o Mrs Dunn, 1 Example Street, G31 3EG",
                "07700 900123 (mum)",
                "no texts",
                TODAY));

        assertThat(find("wullie johnston")).contains(person);
        assertThat(find("Jonstone")).contains(person);
        assertThat(find("12.3.85")).contains(person);
        assertThat(find("+44 7700 900123")).contains(person);
        assertThat(find("g313eg")).contains(person);
        assertThat(find("bill stone 1985")).contains(person);
        var identity = asSystem.call("test", () -> people.identity(person)).orElseThrow();
        assertThat(identity.name()).isEqualTo("William “Wullie” Johnstone");
        assertThat(identity.otherNames()).containsExactlyInAnyOrder("Wullie", "Bill Stone");
        assertThat(identity.address()).isEqualTo("care of Mrs Dunn, 1 Example Street, G31 3EG");
        assertThat(identity.born(TODAY)).isEqualTo("12 March 1985, 41 years old");
        assertThat(identity.phones()).singleElement().satisfies(phone -> {
            assertThat(phone.number()).isEqualTo("+447700900123");
            assertThat(phone.summary()).isEqualTo("mum: ask what is safe");
            assertThat(phone.note()).isEqualTo("no texts");
        });
    }

    @Test
    void a_person_of_whom_nothing_is_known_has_a_record_too() {
        var person = record(new NewPerson("", "dunno", "?", "", "ask at the hostel", "", TODAY));

        var identity = asSystem.call("test", () -> people.identity(person)).orElseThrow();

        assertThat(identity.name()).isEqualTo("Name not known");
        assertThat(identity.born(TODAY)).isEqualTo("told as “dunno”");
        assertThat(identity.phones()).extracting(phone -> phone.number()).containsExactly("ask at the hostel");
        assertThat(asSystem.call("test", () -> people.linked(person))).containsExactly(person);
    }

    private PersonId record(NewPerson told) {
        return asSystem.call("test", () -> people.record(told, HSCP, Ids.next()));
    }

    private List<PersonId> find(String typed) {
        return asSystem.call("test", () -> people.matches(Search.typed(typed, TODAY))).stream()
                .map(Match::person)
                .toList();
    }
}
