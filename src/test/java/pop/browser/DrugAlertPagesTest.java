package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Drug warnings at 320 and 360 px, at a desk, and without script.
class DrugAlertPagesTest extends BrowserTest {

    private static final String CORRECTED = "/drug-alerts/da000000-0000-7000-8000-000000000001";
    private static final String PAST = "/drug-alerts/da000000-0000-7000-8000-000000000003";

    @Test
    void the_board_and_a_warning_for_who_reads_and_who_keeps() {
        for (var page : new Page[] {narrow(), phone(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.RUTH_CRISIS_OUTREACH);
            see(page, "/", "drug-alerts-today-" + size);
            see(page, "/drug-alerts", "drug-alerts-" + size);
            see(page, CORRECTED, "drug-alert-" + size);
            page.locator("details summary").last().click();
            seen(page, "drug-alert-versions-" + size);
            see(page, PAST, "drug-alert-past-" + size);
            see(page, "/drug-alerts/new", "drug-alert-new-" + size);
            press(page, "Put it up");
            seen(page, "drug-alert-wrong-" + size);
            see(page, CORRECTED + "/correction", "drug-alert-correction-" + size);
            see(page, CORRECTED + "/withdrawal", "drug-alert-withdrawal-" + size);
            see(page, "/drug-alerts/print", "drug-alerts-print-" + size);
            see(page, "/drug-alerts?words=nothing+like+this", "drug-alerts-none-" + size);
        }
    }

    @Test
    void without_script_a_warning_is_put_up_corrected_and_withdrawn() {
        var page = withoutScript();
        signIn(page, Cast.RUTH_CRISIS_OUTREACH);
        page.navigate("/drug-alerts/new");
        page.locator("#substances").fill("A substance without script");
        page.locator("#seen").fill("Sleep");
        page.locator("#todo").fill("Wake them");
        page.locator("#area").fill("Govan");
        page.locator("[name=source]").nth(1).check();
        press(page, "Put it up");
        assertThat(page.locator(".pop-notice")).containsText("It is put up");
        page.locator("a:has-text('Correct it')").click();
        page.locator("#why").fill("Wider");
        page.locator("#area").fill("Glasgow");
        press(page, "Save the correction");
        assertThat(page.locator(".pop-card")).containsText("Glasgow");
        page.locator("a:has-text('Withdraw it')").click();
        page.locator("#why").fill("A mistake");
        press(page, "Withdraw it");
        screenshot(page, "drug-alert-withdrawn");
        assertThat(page.locator(".pop-notice--red")).containsText("A mistake");
    }
}
