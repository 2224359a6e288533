package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// An officer on a phone and a nurse at the duty screen, both signed in: what the one tells is before the other at
/// once.
class OverdosePagesTest extends BrowserTest {

    private int taps;

    @Test
    void what_an_officer_tells_on_a_phone_appears_on_the_duty_screen_by_itself() {
        var nurse = desktop();
        signIn(nurse, Cast.RUTH_CRISIS_OUTREACH);
        nurse.navigate("/overdoses/duty");
        seen(nurse, "overdose-duty-1280");
        nurse.evaluate("window.thisVeryPage = true");
        var before = unanswered(nurse);

        var officer = phone();
        var name = name();
        told(officer, name);

        assertThat(nurse.locator(".pop-duty")).containsText(name);
        assertThat(nurse.locator("[data-duty-said]")).containsText("A new notification is waiting");
        assertThat(unanswered(nurse)).isGreaterThan(before);
        assertThat(nurse.evaluate("window.thisVeryPage"))
                .as("it was not loaded anew")
                .isEqualTo(true);
        seen(nurse, "overdose-duty-new-1280");
        answered(nurse, officer, name);
    }

    private void told(Page officer, String name) {
        signIn(officer, Cast.GREGOR_POLICE);
        officer.navigate("/overdoses/new");
        seen(officer, "overdose-new-360");
        within(officer);
        officer.locator("#name").fill(name);
        tap(officer, "label:has-text('In hospital')");
        tap(officer, "label:has-text('Street benzodiazepines')");
        tap(officer, "button:has-text('Send'):visible");
        officer.waitForURL("**/overdoses/*-*");
        assertThat(taps).as("taps besides the name").isLessThanOrEqualTo(7);
        seen(officer, "overdose-sent-360");
    }

    private static void answered(Page nurse, Page officer, String name) {
        nurse.locator(".pop-duty__one:has-text('" + name + "') button:has-text('I have it')")
                .click();
        assertThat(nurse.locator(".pop-duty__one:has-text('" + name + "')")).containsText("Ruth Adeyemi");
        officer.reload();
        assertThat(officer.locator("main")).containsText("Somebody has it");
    }

    @Test
    void a_screen_that_lost_its_connection_says_so_and_comes_back() {
        var nurse = phone();
        signIn(nurse, Cast.RUTH_CRISIS_OUTREACH);
        nurse.navigate("/overdoses/duty");
        nurse.route("**/overdoses/duty/list*", route -> route.abort());
        nurse.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(nurse.locator("[data-duty-said]")).containsText("NOT up to date");
        seen(nurse, "overdose-duty-lost-360");
        nurse.unroute("**/overdoses/duty/list*");
        nurse.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(nurse.locator("[data-duty-said]")).not().containsText("NOT up to date");
        nurse.context().clearCookies();
        nurse.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(nurse.locator("[data-duty-said]")).containsText("You are signed out");
    }

    @Test
    void the_tests_answer_as_they_are_answered_and_the_pages_fit_at_their_narrowest() {
        var page = narrow();
        signIn(page, Cast.GREGOR_POLICE);
        page.navigate("/overdoses/new");
        page.locator("label[for=nonFatal]").click();
        assertThat(page.locator(".pop-scope").first()).containsText("Within the agreement");
        page.locator("label[for=accidental-2]").click();
        assertThat(page.locator("text=raise a concern").first()).isVisible();
        assertThat(page.locator("#name")).isHidden();
        seen(page, "overdose-out-320");
        page.locator("button:has-text('Note that it was out of scope')").click();
        assertThat(page.locator("[role=alert]")).containsText("Nothing was sent");
        putRight(page);
    }

    private void putRight(Page page) {
        page.locator("label[for=accidental]").click();
        page.locator("label[for=illicitDrug]").click();
        page.locator("label[for=dealtWith]").click();
        var name = name();
        page.locator("#name").fill(name);
        page.locator("#birth").fill("27 3 1991");
        page.locator("#careful")
                .fill("A large dog behind the second door; ring, and wait until somebody calls it off.");
        page.locator("button:has-text('Send'):visible").click();
        page.waitForURL("**/overdoses/*-*");
        seen(page, "overdose-sent-320");
        var it = page.url();
        for (var part : new String[] {"/correction", "/person"}) {
            page.navigate(it + part);
            seen(page, "overdose" + part.replace('/', '-') + "-320");
        }
        page.navigate("/overdoses");
        seen(page, "overdose-list-320");
        atTheOutreach(it, name);
    }

    private void atTheOutreach(String it, String name) {
        var page = narrow();
        signIn(page, Cast.RUTH_CRISIS_OUTREACH);
        page.navigate("/overdoses/duty");
        seen(page, "overdose-duty-320");
        page.navigate(it);
        assertThat(page.locator("h1")).containsText(name);
        seen(page, "overdose-answer-320");
        page.locator("label:has-text('At the door')").click();
        page.locator("label[for=met-2]").click();
        page.locator("#tried button:has-text('Save')").click();
        page.locator("text=Write down what was done").click();
        page.locator("label:has-text('Naloxone kit given')").click();
        assertThat(page.locator("text=Who took it")).isVisible();
        seen(page, "overdose-help-320");
        page.navigate("/overdoses/desk");
        seen(page, "overdose-desk-320");
        var wide = desktop();
        signIn(wide, Cast.RUTH_CRISIS_OUTREACH);
        wide.navigate(it);
        seen(wide, "overdose-answer-1280");
    }

    @Test
    void without_script_everything_can_be_told_and_answered() {
        var officer = withoutScript();
        signIn(officer, Cast.NADIA_POLICE);
        officer.navigate("/overdoses/new");
        within(officer);
        var name = name();
        officer.locator("#name").fill(name);
        officer.locator("button:has-text('Send'):visible").click();
        assertThat(officer.locator("main")).containsText("Sent. It is on the duty screen");
        var nurse = withoutScript();
        signIn(nurse, Cast.RUTH_CRISIS_OUTREACH);
        nurse.navigate("/overdoses/duty");
        screenshot(nurse, "overdose-duty-plain-1280");
        nurse.navigate(officer.url());
        nurse.locator("button:has-text('I have it')").click();
        assertThat(nurse.locator("main")).containsText("You have it");
    }

    private void within(Page page) {
        taps = 0;
        for (var test : new String[] {"nonFatal", "accidental", "illicitDrug", "dealtWith"}) {
            page.locator("label[for=" + test + "]").click();
            taps++;
        }
    }

    private void tap(Page page, String what) {
        page.locator(what).first().tap();
        taps++;
    }

    private static int unanswered(Page page) {
        return Integer.parseInt(page.locator("[data-unanswered]").getAttribute("data-unanswered"));
    }

    private static String name() {
        // long enough to be broken wherever it stands at 320 px
        return "Tam Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "elandfrometherburnside";
    }
}
