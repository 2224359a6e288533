package pop.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import pop.Cast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The triage desk as it is used: at a desk, on a phone, narrow, and without script.
class TriageBrowserTest extends BrowserTest {

    private static final String ROSS = "/referrals/inbox?name=Ross";

    @Test
    void the_inbox_and_the_triage_page_are_accessible_at_a_desk_and_on_a_phone() {
        for (var page : new Page[] {desktop(), narrow()}) {
            var size = String.valueOf(page.viewportSize().width);
            signIn(page, Cast.MORAG_LEADER);
            page.navigate("/referrals/inbox");
            accessible(page);
            screenshot(page, "inbox-" + size);
            page.navigate("/referrals/overrides");
            accessible(page);
            page.navigate(ROSS);
            page.locator("table a").first().click();
            accessible(page);
            screenshot(page, "triage-" + size);
        }
    }

    @Test
    void a_reason_is_asked_for_only_where_the_answer_is_not_the_proposal() {
        var page = withoutScript();
        signIn(page, Cast.MORAG_LEADER);
        page.navigate(ROSS);
        page.locator("table a").first().click();
        var reason = page.locator("[name=reason-MALE]");

        assertThat(reason).isHidden();
        page.locator("[name=answer-MALE][value=NOT_KNOWN]").check();
        assertThat(reason).isVisible();
        page.locator("[name=answer-MALE][value=MET]").check();
        assertThat(reason).isHidden();
    }

    @Test
    void a_decision_that_lacks_something_opens_again_where_it_lacks_it() {
        var page = desktop();
        signIn(page, Cast.MORAG_LEADER);
        page.navigate(ROSS);
        page.locator("table a").first().click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Decline")).click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Decline").setExact(true))
                .click();

        assertThat(page.locator("#alternative")).isVisible();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say what was offered instead");
        accessible(page);
        screenshot(page, "triage-declining-1280");
    }
}
