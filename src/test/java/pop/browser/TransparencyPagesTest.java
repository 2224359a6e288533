package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.TestClock;
import pop.World;

/// Why one sees something, who has seen it, and telling another agency: on a phone, at its narrowest, and at a desk.
class TransparencyPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Test
    void why_who_and_what_was_told() {
        var world = World.with(application, "Davie Transparent", clock.instant());
        var person = "/people/" + world.person;
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.JOE_PEER_MENTOR);
            page.navigate(person);
            seen(page, "person-why-" + size);
            page.locator(".pop-why").first().click();
            seen(page, "why-" + size);
            page.navigate(person + "/sharing");
            seen(page, "sharing-" + size);
            page.navigate(person + "/ledger");
            seen(page, "ledger-" + size);
            page.navigate(person + "/disclosures");
            seen(page, "disclosures-" + size);
            page.locator("text=Tell another agency").first().click();
            seen(page, "tell-" + size);
            page.locator("button:has-text('Tell them')").click();
            seen(page, "tell-wrong-" + size);
            page.navigate("/disclosures/" + world.disclosure);
            seen(page, "disclosure-" + size);
        }
    }
}
