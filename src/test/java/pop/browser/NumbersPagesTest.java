package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Numbers and what they mean: on a phone at its narrowest, at a desk, and without script.
class NumbersPagesTest extends BrowserTest {

    @Test
    void numbers_of_a_quarter_a_year_and_none() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.PRIYA_RESEARCHER);
            see(page, "/numbers", "numbers-" + size);
            page.locator(".pop-counts a").nth(3).click();
            seen(page, "numbers-quarter-" + size);
            page.locator("details summary").last().click();
            accessible(page);
            see(page, "/numbers?year=2018-19", "numbers-none-" + size);
            see(page, "/numbers?from=soon", "numbers-wrong-" + size);
        }
    }

    @Test
    void what_is_counted() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.MORAG_LEADER);
            see(page, "/indicators", "indicators-" + size);
            see(page, "/indicators/custody-uptake", "indicator-" + size);
            see(page, "/indicators/days-to-decision", "indicator-median-" + size);
            see(page, "/indicators/people-supported", "indicator-people-" + size);
        }
    }

    @Test
    void a_period_is_chosen_without_script() {
        var page = withoutScript();
        signIn(page, Cast.ALASDAIR_GOVERNANCE);
        page.navigate("/numbers");
        page.locator("#from").fill("1 4 2024");
        page.locator("#until").fill("30 9 2024");
        page.locator("main form button").first().click();
        assertThat(page.locator("h1")).containsText("April to September 2024");
    }
}
