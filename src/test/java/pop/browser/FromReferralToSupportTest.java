package pop.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import pop.Cast;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The main job from end to end, in real browsers: an officer and a worker on phones, the team leader at a desk. Each
/// page on the way is held to WCAG 2.2 AA.
class FromReferralToSupportTest extends BrowserTest {

    private static final List<String> TESTS =
            List.of("MALE", "AGED_16_OR_OVER", "LIVES_IN_GLASGOW", "PERSISTENT_OFFENDING", "DEPENDENCY");
    private static final String FIONA = "c0000000-0000-7000-8000-000000000002";

    @Test
    void an_officer_refers_triage_asks_and_accepts_a_worker_meets_him_and_support_ends() {
        var officer = phone();
        var leader = desktop();
        var worker = phone();
        signIn(officer, Cast.LEWIS_PARTNER_OFFICER);
        signIn(leader, Cast.MORAG_LEADER);

        var referral = refers(officer);
        asks(leader);
        answers(officer, referral);
        accepts(leader, referral);
        assigns(leader);
        signIn(worker, Cast.FIONA_SOCIAL_CARE);
        meets(worker);
        ends(worker);
        officer.navigate("/referrals");
        assertThat(officer.locator("main")).containsText("Taken on");
    }

    @Test
    void the_whole_form_can_be_filled_in_and_sent_by_keyboard_alone() {
        var page = desktop();
        signIn(page, Cast.LEWIS_PARTNER_OFFICER);
        page.navigate("/referrals/new");
        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-skip-link")).isFocused();
        page.keyboard().press("Enter");
        until(page, "#name");
        page.keyboard().type("Keyboard Only");
        untilButton(page, "Send");
        page.keyboard().press("Enter");
        page.waitForURL("**/sent");
        assertThat(page.locator("main")).containsText("POP-");
    }

    @Test
    void at_twice_the_size_nothing_is_cut_off() {
        var page = narrow();
        page.setViewportSize(640, 512);
        signIn(page, Cast.MORAG_LEADER);
        for (var path : List.of("/", "/referrals/inbox", "/people", "/engagements", "/referrals/new")) {
            page.navigate(path);
            accessible(page);
        }
    }

    private static String refers(Page officer) {
        officer.navigate("/referrals/new");
        officer.fill("#name", "Wullie Throughout");
        officer.fill("#birth", "14 3 1988");
        officer.fill("[name=address]", "no fixed address, sleeps near Bell Street");
        officer.fill("#offending", "Shoplifting most days since spring");
        officer.fill("#substances", "Dependent on street Valium; steals to pay for it");
        pressExactly(officer, "Send");
        officer.waitForURL("**/sent");
        accessible(officer);
        return officer.url().replaceAll(".*/referrals/([0-9a-f-]+)/sent", "/referrals/$1");
    }

    private static void asks(Page leader) {
        leader.navigate("/referrals/inbox?name=Throughout");
        leader.locator("table a").first().click();
        accessible(leader);
        pressExactly(leader, "Start triage");
        leader.locator("summary", new Page.LocatorOptions().setHasText("Ask the referrer"))
                .click();
        leader.selectOption("[name=section]", "HOUSING");
        leader.fill("[name=question]", "Has he people in Glasgow?");
        pressExactly(leader, "Send the question");
        assertThat(leader.locator("main")).containsText("Has he people in Glasgow?");
        accessible(leader);
    }

    private static void answers(Page officer, String referral) {
        officer.navigate(referral);
        assertThat(officer.locator("main")).containsText("Has he people in Glasgow?");
        accessible(officer);
        officer.fill("[name=answer]", "Born and bred in Calton, all his people are here.");
        pressExactly(officer, "Answer");
        assertThat(officer.locator("main")).containsText("With us");
    }

    private static void accepts(Page leader, String referral) {
        leader.navigate(referral);
        assertThat(leader.locator("main")).containsText("all his people are here");
        for (var test : TESTS) {
            leader.locator("[name=answer-" + test + "][value=MET]").check();
            var reason = leader.locator("[name=reason-" + test + "]");
            if (reason.isVisible()) {
                reason.fill("Told by the officer, confirmed by the desk");
            }
        }
        pressExactly(leader, "Save the answers");
        accessible(leader);
        pressExactly(leader, "Accept");
        leader.waitForURL("**/people/**");
        accessible(leader);
    }

    private static void assigns(Page leader) {
        leader.locator("main a[href^='/engagements/']").first().click();
        leader.selectOption("[name=lead]", FIONA);
        pressExactly(leader, "Set the lead");
        assertThat(leader.locator("main")).containsText("Fiona Baird");
        accessible(leader);
    }

    private static void meets(Page worker) {
        assertThat(worker.locator("main")).containsText("Throughout");
        worker.getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Throughout"))
                .first()
                .click();
        for (var way : List.of("PHONE", "TEXT", "DOOR")) {
            contact(worker, false, way);
        }
        contact(worker, true, "FACE_TO_FACE");
        assertThat(worker.locator("main")).containsText("It is on record");
        accessible(worker);
    }

    private static void contact(Page worker, boolean made, String way) {
        if (worker.url().contains("/engagements/")) {
            worker.locator("text=Write down a contact").click();
        } else {
            var person = worker.url().replaceAll(".*(/people/[0-9a-f-]+).*", "$1");
            worker.navigate(person + "/contacts/new");
        }
        worker.locator("[name=made][value=" + made + "]").check();
        worker.locator("[name=mode][value=" + way + "]").check();
        pressExactly(worker, "Put on record");
    }

    private static void ends(Page worker) {
        var person = worker.url().replaceAll(".*(/people/[0-9a-f-]+).*", "$1");
        worker.navigate(person);
        accessible(worker);
        screenshot(worker, "journey-person-phone");
        worker.locator("main a[href^='/engagements/']").first().click();
        var support = worker.url();
        worker.navigate(support + "/pauses");
        worker.locator("[name=reason][value=CUSTODY]").check();
        pressExactly(worker, "Pause");
        assertThat(worker.locator("main")).containsText("Paused: in custody");
        worker.navigate(support + "/closure");
        worker.locator("[name=reason][value=MOVED_ON]").check();
        worker.locator("[name=whose][value=PERSON]").check();
        worker.fill("[name=alternative]", "Our number, and the door stays open");
        pressExactly(worker, "Close");
        assertThat(worker.locator("main")).containsText("Closed");
        accessible(worker);
    }

    private static void until(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to " + selector);
    }

    private static void untilButton(Page page, String text) {
        for (int i = 0; i < 60; i++) {
            if (text.equals(page.evaluate("() => document.activeElement.textContent.trim()"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to " + text);
    }

    private static void pressExactly(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
