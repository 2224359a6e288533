package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

/// The cast's Robert Tennant, seen by his lead worker on a phone and by the team's lead at a desk.
class SupportPagesTest extends BrowserTest {

    @Test
    void support_and_contacts_on_a_phone_and_at_a_desk() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            page.navigate("/engagements");
            seen(page, "supported-" + size);
            page.locator("td[data-label=Status] a").first().click();
            seen(page, "support-" + size);
            var support = page.url();
            for (var step : new String[] {"pauses", "closure", "handover"}) {
                page.navigate(support + "/" + step);
                seen(page, step + "-" + size);
            }
            page.navigate(support);
            page.locator("text=Write down a contact").click();
            seen(page, "contact-" + size);
            page.locator("text=Put on record").click();
            seen(page, "contact-wrong-" + size);
            page.navigate(support);
            page.locator("text=All contacts").click();
            seen(page, "contacts-" + size);
        }
    }

    @Test
    void looking_for_somebody_who_did_not_come() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.EILIDH_SOCIAL_CARE);
            page.navigate("/people/e0000000-0000-7000-8000-000000000003");
            seen(page, "person-looked-for-" + size);
            page.locator("text=Contact ladder").first().click();
            seen(page, "ladder-" + size);
            page.navigate("/contact-ladder");
            seen(page, "ladder-steps-" + size);
        }
        var desk = desktop();
        signIn(desk, Cast.MORAG_LEADER);
        desk.navigate("/contact-ladder");
        desk.locator("#days-DOOR").fill("soon");
        desk.locator("text=Save the steps").click();
        seen(desk, "ladder-steps-wrong");
    }
}
