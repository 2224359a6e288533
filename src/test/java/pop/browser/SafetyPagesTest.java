package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;

import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

/// Alerts and concerns on a phone and at a desk; a concern in a minute with one thumb.
class SafetyPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    private World world;

    @BeforeEach
    void somebody() {
        world = World.with(application, "Teàrlach Ó Súilleabháin", clock.instant());
    }

    @Test
    void a_concern_takes_three_taps_and_a_sentence() {
        var page = phone();
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        page.navigate("/people/" + world.person);
        int taps = 0;
        page.click("text=Raise a concern");
        taps++;
        screenshot(page, "safety-raise-phone");
        page.click("#worry");
        taps++;
        page.keyboard().type("His card is kept by the man upstairs.");
        page.click("main button:has-text('Raise it')");
        taps++;
        assertThat(page.url()).contains("/concerns/");
        assertThat(taps).isLessThanOrEqualTo(3);
        seen(page, "safety-concern-phone");
    }

    @Test
    void every_page_of_safety_can_be_used_everywhere() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            alerts(page, size);
            concerns(page, size);
            check(page, "/duty-teams", "safety-duty-teams-" + size);
            signIn(page, Cast.MORAG_LEADER);
            check(page, "/duty-teams", "safety-duty-teams-lead-" + size);
            check(page, "/", "safety-today-lead-" + size);
        }
    }

    private void alerts(Page page, String size) {
        var person = "/people/" + world.person;
        check(page, person + "/alerts/new", "safety-new-alert-" + size);
        submit(page, "Raise the alert", "safety-new-alert-wrong-" + size);
        page.check("input[value=DOG]");
        page.fill("#todo", "Ring from the street and ask that the dog is shut away.");
        page.fill("#known", "His sister told us that it bit the postman.");
        submit(page, "Raise the alert", "safety-" + size);
        check(page, person, "safety-person-" + size);
        check(page, "/alerts/" + world.alert, "safety-alert-" + size);
        submit(page, "Save the decision", "safety-alert-wrong-" + size);
    }

    private void concerns(Page page, String size) {
        check(page, "/concerns", "safety-concerns-" + size);
        check(page, "/concerns/new", "safety-raise-somebody-" + size);
        submit(page, "Raise it", "safety-raise-wrong-" + size);
        page.fill("#worry", "A boy of about seven opened the door at noon and was alone.");
        page.fill("#about", "Third floor, the close beside the baker’s");
        page.check("#danger");
        submit(page, "Raise it", "safety-concern-both-" + size);
        var concern = page.url();
        page.click("text=They have been told: put it on record");
        submit(page, "They have been told", "safety-telling-wrong-" + size);
        page.fill("#who", "duty worker");
        page.check("#route");
        submit(page, "They have been told", "safety-told-" + size);
        check(page, concern + "/statement", "safety-statement-" + size);
        check(page, concern + "/print", "safety-print-" + size);
        check(page, "/concerns/" + world.concern, "safety-decided-" + size);
        check(page, "/concerns", "safety-concerns-some-" + size);
    }

    private static void submit(Page page, String button, String name) {
        page.click("main button:text-is('" + button + "')");
        seen(page, name);
    }

    private static void check(Page page, String path, String name) {
        page.navigate(path);
        seen(page, name);
    }
}
