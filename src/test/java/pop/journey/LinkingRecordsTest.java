package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.PopTest;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Grants;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.FindingPeopleTest.signIn;
import static pop.journey.InventedPeople.FIONA;
import static pop.journey.InventedPeople.IMRAN;

@PopTest
class LinkingRecordsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private AsSystem asSystem;

    private InventedPeople invented;

    @BeforeEach
    void inventPeople() {
        invented = new InventedPeople(people, grants, asSystem);
    }

    @Test
    void whoever_sees_one_record_sees_the_other_until_the_link_is_split(Visitor visitor) {
        var first = invented.sharedWith(FIONA, "Davina Linklater", "1980");
        var second = invented.sharedWith(FIONA, "Davena Linkletter", "1980");
        invented.share(first, IMRAN);
        propose(first, second);

        decide(visitor, second, "They are one person").expect(200).see("One person", "by Fiona Baird");

        assertThat(invented.asHouse(() -> people.linked(second))).containsExactly(first, second);
        var link = visitor.address();
        assertThat(combined(link)).isEqualTo(1);
        var imran = new Visitor(port(visitor));
        signIn(imran, Cast.IMRAN_SOCIAL_CARE);
        imran.open("/people/" + second + "/details").expect(200).see("2 linked records");

        visitor.open(link).submit("Split: they are two people").see("Split: two people");

        assertThat(invented.asHouse(() -> people.linked(first))).containsExactly(first);
        assertThat(invented.asHouse(() -> people.linked(second))).containsExactly(second);
        imran.open("/people/" + second + "/details").expect(404);
        imran.open("/people/" + first + "/details").expect(200);
    }

    @Test
    void a_split_in_the_middle_leaves_both_halves_whole(Visitor visitor) {
        var a = invented.sharedWith(FIONA, "Ola Chainmaker", "");
        var b = invented.sharedWith(FIONA, "Olaf Chainmaker", "");
        var c = invented.sharedWith(FIONA, "Olav Chainmaker", "");
        var d = invented.sharedWith(FIONA, "Olave Chainmaker", "");
        invented.share(a, IMRAN);
        for (var pair : List.of(List.of(a, b), List.of(c, d), List.of(b, c))) {
            propose(pair.get(0), pair.get(1));
            decide(visitor, pair.get(1), "They are one person").see("One person");
        }
        assertThat(invented.asHouse(() -> people.linked(d))).containsExactly(a, b, c, d);
        var imran = new Visitor(port(visitor));
        signIn(imran, Cast.IMRAN_SOCIAL_CARE);
        imran.open("/people/" + d + "/details").expect(200);

        visitor.submit("Split: they are two people");

        assertThat(invented.asHouse(() -> people.linked(b))).containsExactly(a, b);
        assertThat(invented.asHouse(() -> people.linked(d))).containsExactly(c, d);
        imran.open("/people/" + b + "/details").expect(200);
        imran.open("/people/" + d + "/details").expect(404);
    }

    @Test
    void a_pair_that_was_rejected_is_never_proposed_again_nor_decided_twice(Visitor visitor) {
        var first = invented.sharedWith(FIONA, "Tam Twinwhistle", "");
        var second = invented.sharedWith(FIONA, "Tom Twinwhistle", "");
        propose(first, second);
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open("/people/" + second + "/details").follow("Tam Twinwhistle");
        var again = Map.of("_csrf", visitor.value("_csrf"), "version", visitor.value("version"));
        var link = visitor.address();

        visitor.fill("note", "met both").submit("They are two people").see("Two people", "met both");

        visitor.post(link + "/confirmation", again).expect(409).see("already decided");
        propose(second, first);
        visitor.open("/people/links").notSee("Twinwhistle");
        assertThat(invented.asHouse(() -> people.linked(first))).containsExactly(first);
    }

    @Test
    void of_two_answers_about_one_number_the_stricter_counts(Visitor visitor) {
        var told = new NewPerson("Ina Strictly", "", "", "", "07700 900444", "", InventedPeople.TODAY);
        var first = invented.sharedWith(FIONA, told);
        var second = invented.sharedWith(FIONA, told);
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        answer(visitor, first, "YES");
        answer(visitor, second, "NO");
        propose(first, second);
        decide(visitor, second, "They are one person");

        var identity = invented.asHouse(() -> people.identity(first)).orElseThrow();

        assertThat(identity.phones())
                .singleElement()
                .satisfies(phone -> assertThat(phone.summary()).isEqualTo("no texts"));
    }

    private void answer(Visitor visitor, PersonId person, String mayText) {
        visitor.open("/people/" + person + "/details");
        var address = visitor.page().select("#channels a[href*=replaces]").attr("href");
        visitor.open(address).choose("mayText", mayText).submit("Save").expect(200);
    }

    private Visitor decide(Visitor visitor, PersonId person, String button) {
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        visitor.open("/people/" + person + "/details");
        var undecided =
                visitor.page().select("#links li:has(.pop-tag--amber) a").attr("href");
        return visitor.open(undecided).submit(button);
    }

    private void propose(PersonId one, PersonId other) {
        asSystem.run("test", () -> people.propose(one, other, List.of("Name sounds alike")));
    }

    private static int port(Visitor visitor) {
        return java.net.URI.create(visitor.page().baseUri()).getPort();
    }

    /// How often the trail says that these records were combined, as the law names it.
    private int combined(String link) {
        return Owner.of(application)
                .sql("select count(*) from audit.entry where act = 'COMBINED' and subject_id = :link::uuid")
                .param("link", link.substring(link.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }
}
