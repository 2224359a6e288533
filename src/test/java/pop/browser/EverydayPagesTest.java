package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;

import java.time.Clock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The two most used pages, and those of administrators and information governance.
class EverydayPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void the_persons_page_and_today_can_be_read_everywhere() {
        var world = World.with(application, "Robert Mac an Tàilleir", clock.instant());
        for (var page : new Page[] {desktop(), narrow()}) {
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            check(page, "/people/" + world.person, "person");
            check(page, "/", "today");
            check(page, "/?whose=team", "today-team");
        }
    }

    @Test
    void on_a_phone_what_is_used_less_is_behind_one_word() {
        var phone = narrow();
        signIn(phone, Cast.MORAG_LEADER);
        var less = phone.locator(".pop-nav__more a").last();
        assertThat(less).isHidden();
        phone.locator(".pop-nav__more summary").click();
        assertThat(less).isVisible();
        seen(phone, "more-320");
        less.click();
        assertThat(phone.locator(".pop-nav__more summary")).containsText("More: ");
        var desk = desktop();
        signIn(desk, Cast.MORAG_LEADER);
        assertThat(desk.locator(".pop-nav__more a").last()).isVisible();
        assertThat(desk.locator(".pop-nav__more summary")).isHidden();
    }

    @Test
    void the_trail_and_the_agencies_can_be_read_everywhere() {
        for (var page : new Page[] {desktop(), narrow()}) {
            signIn(page, Cast.ALASDAIR_GOVERNANCE);
            check(page, "/", "today-governance");
            check(page, "/trail", "trail");
            page.navigate("/trail");
            page.getByText("Is it whole?").click();
            accessible(page);
        }
        for (var page : new Page[] {desktop(), narrow()}) {
            signIn(page, Cast.CALLIE_ADMINISTRATOR);
            check(page, "/agencies", "agencies");
            check(page, "/agencies/workers/new", "agencies-new");
            check(page, "/agencies/workers/" + World.JOE, "agencies-worker");
            check(page, "/signin/passwords/" + World.JOE, "password");
        }
    }

    private static void check(Page page, String path, String name) {
        page.navigate(path);
        accessible(page);
        screenshot(page, name + "-" + page.viewportSize().width);
    }
}
