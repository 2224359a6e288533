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

/// A plan, made and read on a phone and at a desk; the page its owner keeps.
class PlanPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void a_plan_is_made_on_a_phone_and_read_at_a_desk() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var plan = "/people/" + World.with(application, "Robert Mac an Tàilleir", clock.instant()).person + "/plan";
            signIn(page);
            check(page, plan, "plan-draft");
            check(page, plan + "/goals/new", "plan-goal");
            send(page);
            check(page, null, "plan-goal-wrong");
            goal(page, plan, "I want to see my daughter on Sundays.", "FAMILY");
            check(page, null, "plan-one-goal");
            var goal = page.url();
            check(page, goal + "/steps/new", "plan-step-new");
            step(page, "Write to her mother, with Fiona", "tomorrow");
            check(page, goal + "/outcomes/DECLINED", "plan-declined");
            check(page, plan + "/agreement", "plan-agreement");
            page.locator("input[name=agreed]").all().forEach(com.microsoft.playwright.Locator::check);
            page.locator("#how").check();
            send(page);
            check(page, plan + "/words?area=FAMILY", "plan-words");
            page.fill("#strength", "His sister rings him every Friday and would drive them.");
            page.fill("#other", "Has not seen her since spring.");
            send(page);
            check(page, null, "plan");
            page.locator("a.pop-step__text").last().click();
            check(page, null, "plan-step");
            check(page, plan + "/reviews/new", "plan-review");
            check(page, plan + "/print", "plan-print");
        }
    }

    @Test
    void eight_goals_print_on_one_page() {
        var plan = "/people/" + World.with(application, "Robert Mac an Tàilleir", clock.instant()).person + "/plan";
        var page = desktop();
        signIn(page);
        for (int each = 1; each <= 8; each++) {
            goal(page, plan, "I want the thing that I have wanted for a long time now, number " + each + ".", "TIME");
            page.navigate(page.url() + "/steps/new");
            step(page, "Ring the office about it and ask what they still need", "in 2 weeks");
        }
        page.navigate(plan + "/print");

        var pdf = new String(
                page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);

        assertThat(pdf.split("/Type\\s*/Page[^s]", -1)).hasSize(1 + 1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        screenshot(page, "plan-printed");
    }

    private static void goal(Page page, String plan, String words, String area) {
        page.navigate(plan + "/goals/new");
        page.fill("#words", words);
        page.selectOption("#area", area);
        page.locator("#agreed").check();
        send(page);
    }

    private static void step(Page page, String text, String due) {
        page.fill("#text", text);
        page.selectOption("#who", "PERSON");
        page.fill("#due", due);
        send(page);
    }

    private static void send(Page page) {
        page.locator("main form button").last().click();
    }

    private static void signIn(Page page) {
        page.navigate("/signin");
        page.locator("#email").fill(Cast.FIONA_SOCIAL_CARE);
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("main form button").first().click();
    }

    private static void check(Page page, @Nullable String path, String name) {
        if (path != null) {
            page.navigate(path);
        }
        screenshot(page, name + "-" + page.viewportSize().width);
        accessible(page);
    }
}
