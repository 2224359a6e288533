package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

/// Figures of the cells and custody centres: on a phone at its narrowest, and at a desk.
class CustodyFiguresPagesTest extends BrowserTest {

    @Test
    void figures_as_the_team_sees_them_and_as_others_do() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.STEVIE_CUSTODY);
            see(page, "/visits/figures", "figures-" + size);
            page.locator("details summary").last().click();
            accessible(page);
            see(page, "/visits/figures?from=1+1+2015&until=2+1+2015", "figures-none-" + size);
            see(page, "/visits/figures?from=soon", "figures-wrong-" + size);
        }
        for (var page : new Page[] {narrow(), desktop()}) {
            signIn(page, Cast.PRIYA_RESEARCHER);
            see(page, "/visits/figures", "figures-outside-" + page.viewportSize().width);
        }
    }

    @Test
    void centres_and_what_they_are_for() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.CALLIE_ADMINISTRATOR);
            see(page, "/centres", "centres-" + size);
            page.locator("details summary").last().click();
            page.locator("button:has-text('Add the centre')").click();
            seen(page, "centres-wrong-" + size);
            see(page, "/centres/ce000000-0000-7000-8000-000000000003", "centre-" + size);
            page.locator("#from").fill("1 1 2020");
            page.locator("button:has-text('Change it')").click();
            seen(page, "centre-wrong-" + size);
        }
    }
}
