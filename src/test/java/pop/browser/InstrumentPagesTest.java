package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// What instruments there are, and who may use them: on the smallest phone and on a desk.
class InstrumentPagesTest extends BrowserTest {

    @Test
    void the_pages_fit_and_are_accessible() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            see(page, "/instruments", "instruments-" + size);
            see(page, "/instruments/core-10", "instrument-core-" + size);
            assertThat(page.locator("h1")).hasText("CORE-10");
            see(page, "/instruments/justice-star", "instrument-star-" + size);
            assertThat(page.locator(".govuk-inset-text")).containsText("No licence");
            signIn(page, Cast.ALASDAIR_GOVERNANCE);
            see(page, "/instruments", "instruments-governed-" + size);
            see(page, "/instruments/justice-star/permits/new", "instrument-permit-" + size);
            press(page, "Put on record");
            seen(page, "instrument-permit-wrong-" + size);
            see(page, "/instruments/justice-star/trainings/new", "instrument-training-" + size);
            press(page, "Put on record");
            seen(page, "instrument-training-wrong-" + size);
        }
    }

    @Test
    void without_script_a_licence_is_recorded_and_ends() {
        var page = withoutScript();
        signIn(page, Cast.ALASDAIR_GOVERNANCE);
        page.navigate("/instruments/justice-star/permits/new");
        page.locator("[name=kind][value=APPROVAL]").check();
        page.locator("#holder").fill("An invented holder");
        page.locator("#number").fill("INVENTED-7");
        page.locator("#since").fill("1 4 2026");
        page.locator("#checkedBy").fill("Jean Invented");
        press(page, "Put on record");
        assertThat(page.locator("main")).containsText("INVENTED-7");
        var desk = desktop();
        signIn(desk, Cast.ALASDAIR_GOVERNANCE);
        see(desk, "/instruments/justice-star", "instrument-governed-1280");
        var phone = narrow();
        signIn(phone, Cast.ALASDAIR_GOVERNANCE);
        see(phone, "/instruments/justice-star", "instrument-governed-320");
        page.locator("tr:has-text('INVENTED-7') button").click();
        assertThat(page.locator("tr:has-text('INVENTED-7')")).containsText("Over");
    }
}
