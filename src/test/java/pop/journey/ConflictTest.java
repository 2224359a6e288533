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
import pop.sharing.Grants;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InventedPeople.IMRAN;

/// Whoever says that they know somebody is kept out, and learns nothing from it.
@PopTest
class ConflictTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

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
    void a_worker_around_the_person_is_kept_out_at_once_and_the_lead_hands_over(Visitor fiona, Visitor morag) {
        var world = World.with(application, "Quentin Cousin", clock.instant());
        signedIn(fiona, "fiona.baird").open("/people/" + world.person + "/conflict");
        fiona.submit("Keep me out of this record").expect(422).see("Choose how you know them");
        fiona.choose("known", "FAMILY").submit("Keep me out of this record").see("Quentin Cousin", "You are kept out");

        fiona.open("/people/" + world.person).expect(404);
        fiona.open("/engagements/" + world.spell).expect(404);
        assertThat(Beginnings.today(signedIn(morag, "morag.sinclair")))
                .contains("Hand over: a conflict of interest: Quentin Cousin");
        morag.open("/engagements/" + world.spell + "/handover")
                .choose("to", IMRAN.toString())
                .choose("stays", "false")
                .submit("See what will move")
                .submit("Hand over");
        assertThat(Beginnings.today(morag)).doesNotContain("Hand over: a conflict of interest: Quentin Cousin");
    }

    @Test
    void what_was_typed_meets_the_record_there_is_and_the_one_made_later_and_says_the_same(Visitor imran) {
        var there = person("Rhona Neighbourly", "12 3 1985");
        signedIn(imran, "imran.aziz").open("/people/" + there + "/details").expect(200);

        var met = declare(imran, "RHONA  neighbourly", "12 March 1985");
        imran.open("/people/" + there + "/details").expect(404);
        imran.open("/emergency").fill("name", "Rhona Neighbourly").fill("birth", "12 3 1985");
        imran.choose("reason", "OVERDOSE")
                .fill("why", "Found.")
                .submit("Open the record")
                .see("Nothing was opened");

        var notMet = declare(imran, "Sorley Notyet", "13 March 1985");
        assertThat(notMet).isEqualTo(met);
        var later = person("Sorley Notyet", "13/3/1985");
        imran.open("/people/" + later + "/details").expect(404);
        var other = person("Sorley Notyet", "14/3/1985");
        imran.open("/people/" + other + "/details").expect(200);
        imran.open("/conflicts").see("RHONA neighbourly, born 12 Mar 1985", "Sorley Notyet, born 13 Mar 1985");
    }

    @Test
    void only_a_lead_lifts_it(Visitor imran, Visitor morag, Visitor gregor) {
        var person = person("Torquil Samename", "15 3 1985");
        declare(signedIn(imran, "imran.aziz"), "Torquil Samename", "15 3 1985");
        imran.notSee("Lift");
        signedIn(morag, "morag.sinclair").open("/conflicts").see("Imran Aziz", "Torquil Samename");
        var lift = morag.page().select("tr:contains(Torquil) a").attr("href");
        imran.open(lift).expect(404);
        signedIn(gregor, "gregor.tait").open(lift).expect(404);

        morag.open(lift).submit("Lift it").expect(422).see("Say in a sentence why");
        morag.fill("why", "Somebody else of the same name.").submit("Lift it").expect(200);
        imran.open("/people/" + person + "/details").expect(200);
        imran.open("/conflicts").see("Lifted");
    }

    private PersonId person(String name, String birth) {
        return invented.sharedWith(IMRAN, new NewPerson(name, birth, "", "", "", "", InventedPeople.TODAY));
    }

    /// What the page says after it, but for the list.
    private static String declare(Visitor visitor, String name, String birth) {
        return visitor.open("/conflicts/new")
                .fill("name", name)
                .fill("birth", birth)
                .choose("known", "NEIGHBOUR")
                .submit("Keep me out")
                .expect(200)
                .page()
                .select(".pop-notice")
                .text();
    }
}
