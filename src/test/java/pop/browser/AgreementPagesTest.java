package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;

import java.time.Clock;

/// The register as information governance and as a worker sees it, in the sizes people have.
class AgreementPagesTest extends BrowserTest {

    private static final String IN_FORCE = "/agreements/80000000-0000-7000-8000-000000000001";
    private static final String DRAFT = "/agreements/80000000-0000-7000-8000-000000000002";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void agreements_are_read_drafted_and_tried_on_a_phone_and_at_a_desk() {
        var world = World.with(application, "Rab Beheld", clock.instant());
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = "-" + page.viewportSize().width;
            signIn(page, Cast.ALASDAIR_GOVERNANCE);
            seen(page, "/agreements", "agreements" + size);
            seen(page, "/agreements/new", "agreement-new" + size);
            seen(page, IN_FORCE, "agreement" + size);
            seen(page, IN_FORCE + "/paper", "agreement-paper" + size);
            seen(page, DRAFT, "agreement-draft" + size);
            seen(page, DRAFT + "/force", "agreement-force" + size);
            for (var step : new String[] {"headings", "clauses/new", "parties", "end"}) {
                seen(page, DRAFT + "/" + step, "agreement-" + step.replace('/', '-') + size);
            }
            seen(page, DRAFT + "/signature?party=a0000000-0000-7000-8000-000000000005", "agreement-sign" + size);
            seen(page, DRAFT + "/trial?person=" + world.person, "agreement-trial" + size);
            seen(page, "/see-as", "see-as" + size);
            seen(
                    page,
                    "/see-as?post=d0000000-0000-7000-8000-000000000005&person=" + world.person,
                    "see-as-police" + size);
        }
    }

    @Test
    void a_worker_reads_what_is_shared_and_changes_nothing() {
        var page = desktop();
        signIn(page, Cast.JOE_PEER_MENTOR);
        seen(page, IN_FORCE, "agreement-worker");
    }

    private static void seen(Page page, String address, String name) {
        page.navigate(address);
        screenshot(page, name);
        accessible(page);
    }
}
