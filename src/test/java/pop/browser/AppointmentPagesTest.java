package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.TestClock;
import pop.World;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/// Arranging with somebody beside one, saying how it went, and the calendars, on a phone and at a desk.
class AppointmentPagesTest extends BrowserTest {

    /// A Monday morning.
    private static final Instant NOW = Instant.parse("2028-01-10T09:10:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Test
    void arranged_and_told_how_it_went_on_a_phone_and_at_a_desk() {
        clock.set(NOW);
        var world = World.with(application, "Nobody Waiting", NOW);
        var appointments = "/people/" + world.person + "/appointments";
        var page = narrow();
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        check(page, appointments, "appointments-before");
        check(page, appointments + "/new", "arrange");
        page.fill("#day", "Tue 2pm");
        page.check("input[value=HOME_VISIT]");
        page.fill("#place", "12 Invented Street, G5 0ZZ");
        send(page, "arrange-warned");
        assertThat(page.textContent("main")).contains("14:00 to 14:45");
        var one = page.url();
        check(page, one + "/time", "move");
        check(page, one + "/cancellation", "call-off");
        series(page, world);
        clock.set(NOW.plusSeconds(86_400 + 6 * 3600));
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        check(page, one + "/outcome", "outcome");
        page.click("button[value=ON_TIME]");
        seenThere(page, "appointment-happened");
        for (var size : new Page[] {page, desktop()}) {
            signIn(size, Cast.FIONA_SOCIAL_CARE);
            check(size, appointments, "appointments");
            check(size, one, "appointment");
            check(size, one + "/outcome", "outcome");
            formsAndCalendars(size, "/people/" + world.person);
        }
    }

    private static void formsAndCalendars(Page page, String person) {
        check(page, person + "/appointments/new", "arrange");
        check(page, person + "/series/new", "series");
        check(page, person + "/digital-access", "digital-access");
        check(page, "/calendar?view=day", "calendar-day");
        check(page, "/calendar", "calendar-week");
        check(page, "/calendar?view=team", "calendar-team");
        check(page, "/calendar?view=month", "calendar-month");
    }

    private static void series(Page page, World world) {
        page.navigate("/people/" + world.person + "/series/new");
        page.fill("#first", "Thu");
        page.fill("#begins", "7.30pm");
        page.check("input[value=THURSDAY]");
        page.check("input[value=OWN_MEETING]");
        page.fill("#service", "Narcotics Anonymous");
        page.selectOption("#worker", "");
        send(page, "series-warned");
    }

    /// Reads what warns, if anything does, and goes on.
    private static void send(Page page, String name) {
        page.locator("main form.pop-arrange > button").click();
        var boxes = page.locator("input[name=read]");
        if (boxes.count() > 0) {
            seenThere(page, name);
            boxes.all().forEach(com.microsoft.playwright.Locator::check);
            page.locator("main form.pop-arrange > button").click();
        }
    }

    private static void check(Page page, String path, String name) {
        page.navigate(path);
        seenThere(page, name);
    }

    private static void seenThere(Page page, String name) {
        screenshot(page, name + "-" + page.viewportSize().width);
        accessible(page);
    }
}
