package pop.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;

import java.time.Clock;

/// Emergency access, requests, restrictions and conflicts of interest on every screen.
class AccessPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void decisions_on_access_can_be_made_everywhere() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var world = World.with(application, "Seonaid Nic Dhòmhnaill", clock.instant());
            var size = page.viewportSize().width + "";
            asWorker(page, world, size);
            asLead(page, world, size);
            asGovernance(page, size);
            lifted(page, world, size);
        }
    }

    private static void asWorker(Page page, World world, String size) {
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        check(page, "/access", "access-empty-" + size);
        check(page, "/emergency", "emergency-typed-" + size);
        submit(page, "Open the record", "emergency-wrong-" + size);
        check(page, "/access-requests/new", "access-request-" + size);
        submit(page, "Ask", "access-request-wrong-" + size);
        check(page, "/people/" + world.person + "/access-request", "access-request-person-" + size);
        check(page, "/conflicts/new", "conflict-" + size);
        check(page, "/people/" + world.person + "/conflict", "conflict-person-" + size);
        page.navigate("/emergency");
        page.fill("#name", "Nobody Ofthisname");
        page.fill("#birth", "1 1 1981");
        page.check("#reason");
        page.fill("#why", "Found by a neighbour.");
        submit(page, "Open the record", "emergency-nothing-" + size);
        page.navigate("/people/" + world.person + "/emergency");
        page.check("#reason");
        page.fill("#why", "Found by a neighbour.");
        submit(page, "Open the record", "emergency-open-" + size);
        page.click("text=End it");
        seen(page, "emergency-attempt-" + size);
        asks(page, world, size);
    }

    private static void asks(Page page, World world, String size) {
        page.navigate("/conflicts/new");
        page.fill("#name", "Somebody Iknow");
        page.fill("#birth", "1 1 1981");
        page.check("#known");
        submit(page, "Keep me out", "conflicts-" + size);
        page.navigate("/people/" + world.person + "/access-request");
        page.selectOption("#asked", new SelectOption().setLabel("Glasgow City HSCP"));
        page.check("#categories");
        page.fill("#why", "To find a bed.");
        submit(page, "Ask", "access-requested-" + size);
        check(page, "/access", "access-" + size);
    }

    private static void asLead(Page page, World world, String size) {
        signIn(page, Cast.MORAG_LEADER);
        check(page, "/access", "access-lead-" + size);
        check(page, "/emergency/reviews", "emergency-reviews-" + size);
        page.click(".pop-task:has-text('Open until'):has-text('Seonaid') a >> nth=0");
        page.click("text=End it now");
        seen(page, "emergency-review-" + size);
        check(page, "/conflicts", "conflicts-lead-" + size);
        page.click("td a:has-text('Lift') >> nth=0");
        seen(page, "conflict-lift-" + size);
        check(page, "/people/" + world.person + "/restriction", "restrict-" + size);
        page.check("#reason");
        page.fill("#note", "Sister of a colleague.");
        submit(page, "Restrict", "restricted-" + size);
        check(page, "/restrictions", "restrictions-" + size);
        page.navigate("/people/" + world.person);
        page.click(".pop-banner a");
        seen(page, "restriction-" + size);
        check(page, "/", "today-lead-" + size);
        page.navigate("/access");
        page.click("a[href*='/answer'] >> nth=0");
        seen(page, "answer-" + size);
        submit(page, "Refuse", "answer-wrong-" + size);
        page.check("#refusal");
        submit(page, "Refuse", "answered-" + size);
    }

    private static void asGovernance(Page page, String size) {
        signIn(page, Cast.ALASDAIR_GOVERNANCE);
        check(page, "/access", "access-governance-" + size);
        check(page, "/restrictions", "restrictions-governance-" + size);
        page.click("td a >> nth=0");
        seen(page, "restriction-governance-" + size);
        check(page, "/conflicts", "conflicts-governance-" + size);
        check(page, "/emergency/reviews", "emergency-reviews-governance-" + size);
        page.click("td a >> nth=0");
        seen(page, "emergency-review-governance-" + size);
    }

    private static void lifted(Page page, World world, String size) {
        signIn(page, Cast.MORAG_LEADER);
        page.navigate("/people/" + world.person);
        page.click(".pop-banner a");
        page.fill("#why", "Over.");
        submit(page, "Lift the restriction", "restriction-lifted-" + size);
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
