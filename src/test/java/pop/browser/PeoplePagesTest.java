package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.Cast;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Basis;
import pop.sharing.Grants;

import java.time.LocalDate;
import java.util.List;

class PeoplePagesTest extends BrowserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private AsSystem asSystem;

    @Test
    void pages_about_a_person_are_accessible_on_every_screen() {
        var one = person(
                "Hugh \"Shug\" Wardlaw aka Hughie Ward", "12/3/1985", "c/o Mrs Wardlaw, 1 Example Street, G31 3EG");
        var other = person("Shuggie Wardlow", "1985", "NFA");
        asSystem.run("test", () -> people.propose(one, other, List.of("Name sounds alike", "Same phone number")));
        look(desktop(), one, "desktop");
        look(narrow(), one, "narrow");
    }

    private void look(Page page, PersonId person, String screen) {
        page.navigate("/signin");
        page.fill("#email", Cast.FIONA_SOCIAL_CARE);
        page.fill("#password", Cast.PASSWORD);
        page.click("main form[action='/signin'] button.govuk-button");
        var details = "/people/" + person + "/details";
        check(page, "/people", screen + "-people");
        page.fill("#q", "shug wardlaw 1985");
        page.click("main form button");
        accessible(page);
        screenshot(page, screen + "-people-found");
        check(page, details, screen + "-details");
        for (String form : List.of("names/new", "birth", "addresses/new", "channels/new", "identifiers/new", "about")) {
            check(page, details + "/" + form, screen + "-details-" + form.replace("/new", ""));
        }
        check(page, "/people/links", screen + "-links");
        page.click("a:has-text('Compare') >> nth=0");
        accessible(page);
        screenshot(page, screen + "-link");
    }

    private static void check(Page page, String address, String name) {
        page.navigate(address);
        accessible(page);
        screenshot(page, name);
    }

    private PersonId person(String name, String birth, String address) {
        var told = new NewPerson(name, birth, "M", address, "07700 900123 (mum)", "", TODAY);
        var hscp = AgencyId.of("a0000000-0000-7000-8000-000000000001");
        var fiona = WorkerId.of("c0000000-0000-7000-8000-000000000002");
        return asSystem.call("test", () -> {
            var person = people.record(told, hscp, Ids.next());
            grants.toWorker(person.value(), fiona, new Grants.Ground(Basis.ENGAGEMENT, Ids.next()));
            return person;
        });
    }
}
