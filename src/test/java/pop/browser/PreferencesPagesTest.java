package pop.browser;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

/// Taking part and preferences, read with the person on a phone; the sheet they take away.
class PreferencesPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void what_a_person_says_is_read_and_written_on_a_phone_and_at_a_desk() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var world = World.with(application, "Robert Mac an Tàilleir", clock.instant());
            var person = "/people/" + world.person;
            var police = person + "/preferences/a0000000-0000-7000-8000-000000000002";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            check(page, person + "/preferences", "preferences-empty");
            check(page, person + "/participation", "talk");
            page.locator("main form button").last().click();
            check(page, null, "talk-wrong");
            check(page, police, "wishes");
            page.locator("#OFFENDING").check();
            page.fill("#until", "when it suits");
            page.locator("main form button").last().click();
            check(page, null, "wishes-wrong");
            page.fill("#until", "");
            page.locator("main form button").last().click();
            check(page, person + "/preferences", "preferences");
            check(page, person + "/preferences/sheet", "sheet");
            check(page, "/notices", "notices");
            check(page, "/notices/82000000-0000-7000-8000-000000000001", "notice");
            check(page, person, "person-line");
        }
    }

    @Test
    void the_sheet_prints_on_one_page() {
        var world = World.with(application, "Robert Mac an Tàilleir", clock.instant());
        var page = desktop();
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        page.navigate("/people/" + world.person + "/participation");
        page.locator("input[name=answer][value=WITHDRAWN]").check();
        page.locator("main form button").last().click();
        page.navigate("/people/" + world.person + "/preferences/sheet");

        var pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);

        assertThat(pdf.split("/Type\\s*/Page[^s]", -1)).hasSize(1 + 1);
    }

    @Test
    void governance_writes_what_is_explained() {
        for (var page : new Page[] {desktop(), narrow()}) {
            signIn(page, Cast.ALASDAIR_GOVERNANCE);
            check(page, "/notices/new?after=82000000-0000-7000-8000-000000000001", "notice-new");
        }
    }

    private static void check(Page page, @Nullable String path, String name) {
        if (path != null) {
            page.navigate(path);
        }
        screenshot(page, name + "-" + page.viewportSize().width);
        accessible(page);
    }
}
