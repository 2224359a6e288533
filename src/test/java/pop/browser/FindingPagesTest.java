package pop.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.DirectoryOfTests;
import pop.TestClock;
import pop.World;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Finding a service at a desk and on the smallest phone; the quick list; the card as it is printed.
class FindingPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private DirectoryOfTests directory;
    private UUID night;
    private UUID crisis;
    private String person;

    @BeforeEach
    void services() {
        directory = new DirectoryOfTests(application);
        person = "/people/" + World.with(application, "James Looking", clock.instant()).person;
        night = directory.service(
                "Night Café",
                List.of("FOOD_AND_PHONE", "MENTAL_HEALTH"),
                Map.of("for_custody", true, "capacity", "'ROOM'", "capacity_at", "now() - interval '3 days'"));
        directory.at(night, "1 Example Quay", "G97 1ZZ", 55.858, -4.250);
        directory.open(night, "{1,2,3,4,5,6,7}", "00:00", "00:00");
        directory.phone(night, "07700 900321");
        directory.takes(night, "STILL_USING", "YES");
        directory.takes(night, "DOGS", "YES");
        crisis = directory.service(
                "Drug crisis service",
                List.of("DRUGS", "HARM_REDUCTION"),
                Map.of("for_custody", true, "least_age", 18));
        directory.at(crisis, "23 Example Road", "G97 2ZZ", 55.851, -4.270);
        directory.open(crisis, "{1,2,3,4,5}", "09:00", "17:00");
        directory.takes(crisis, "DOGS", "NO");
        var women = directory.service("A house for women", List.of("ACCOMMODATION"), Map.of("open_to", "'WOMEN'"));
        directory.set(women, "confirmed_at", "now() - interval '7 months'");
        directory.at(women, "4 Example Street", "G97 3ZZ", 55.870, -4.230);
    }

    @Test
    void finding_a_service_for_somebody() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            page.navigate(person + "/find");
            seen(page, "find-person-" + size);
            page.locator("#q").fill(directory.word);
            page.locator("#near").fill("city centre");
            page.locator(".pop-find__filters:not([open]) summary").all().forEach(Locator::click);
            page.locator("label:has-text('With a dog')").click();
            page.locator("label:has-text('Still using')").click();
            page.locator(".pop-find__go button").click();
            assertThat(page.locator(".pop-service").count()).isEqualTo(3);
            // what was found begins on the first screen of a desk
            if (page.viewportSize().width > 1000) {
                assertThat(page.locator(".pop-service").first().boundingBox().y).isLessThan(page.viewportSize().height);
            }
            page.locator(".pop-service__unlikely summary").click();
            seen(page, "find-found-" + size);
            page.navigate("/find?q=" + directory.word + "+zzzqqq&need=GAMBLING");
            seen(page, "find-nothing-" + size);
            page.navigate("/find");
            seen(page, "find-" + size);
        }
    }

    @Test
    void the_quick_list_and_the_card_to_take_along() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.STEVIE_CUSTODY);
            page.navigate("/find/quick");
            assertThat(page.evaluate("document.documentElement.scrollHeight < 2000"))
                    .isEqualTo(true);
            seen(page, "quick-" + size);
            page.locator(".pop-quick__need summary").first().click();
            seen(page, "quick-open-" + size);
            page.navigate("/find/card?service=" + night + "&service=" + crisis);
            seen(page, "card-" + size);
        }
        var page = desktop();
        signIn(page, Cast.STEVIE_CUSTODY);
        page.navigate("/find/card?service=" + night + "&service=" + crisis);
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", "card.pdf"))
                .setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        screenshot(page, "card-printed");
        assertThat(page.locator(".pop-takeaway__tools").isVisible()).isFalse();
    }
}
