package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

/// Referring on a phone, by a worker and by a link: every page holds to WCAG 2.2 AA and fits.
class ReferringPagesTest extends BrowserTest {

    @Test
    void a_worker_refers_on_a_phone() {
        var page = phone();
        signIn(page, Cast.LEWIS_PARTNER_OFFICER);
        page.navigate("/referrals");
        accessible(page);
        page.navigate("/referrals/new");
        accessible(page);
        screenshot(page, "referral-form-phone");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        accessible(page);
        page.fill("#name", "Shug Phonereferral");
        page.fill("#substances", "Street Valium most days, asked for help last night");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/sent");
        accessible(page);
        screenshot(page, "referral-sent-phone");
        page.navigate("/referrals/new");
        page.fill("#name", "shug phonereferral");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/check");
        accessible(page);
        screenshot(page, "referral-check-partner-phone");
        page.navigate("/referrals");
        accessible(page);
        screenshot(page, "referral-list-phone");
        page.getByText("Shug Phonereferral", new Page.GetByTextOptions().setExact(true))
                .click();
        accessible(page);
        screenshot(page, "referral-sender-phone");
    }

    @Test
    void triage_is_shown_whom_it_may_know() {
        var page = phone();
        signIn(page, Cast.GREGOR_POLICE);
        for (var name : new String[] {"Cammy Checkpage", "Cameron Checkpage"}) {
            page.navigate("/referrals/new");
            page.fill("#name", name);
            page.fill("#birth", "4 5 1988");
            page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**/referrals/*-*/*");
        }
        accessible(page);
        screenshot(page, "referral-check-phone");
        var wide = desktop();
        signIn(wide, Cast.GREGOR_POLICE);
        wide.navigate("/referrals/new");
        accessible(wide);
        screenshot(wide, "referral-form-desktop");
        wide.navigate("/referrals");
        accessible(wide);
        screenshot(wide, "referral-list-desktop");
    }

    @Test
    void a_partner_refers_by_a_link() {
        var fiona = desktop();
        signIn(fiona, Cast.FIONA_SOCIAL_CARE);
        fiona.navigate("/referrals/links");
        fiona.selectOption("#agency", "a0000000-0000-7000-8000-000000000005");
        fiona.fill("#label", "Duty desk, Bell Street hostel");
        fiona.getByText("Make the link").click();
        accessible(fiona);
        screenshot(fiona, "links-desktop");
        var link = fiona.textContent(".pop-link").strip();

        var page = narrow();
        page.navigate(link);
        accessible(page);
        page.navigate(link + "/new");
        accessible(page);
        page.fill("#name", "Linked Person");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/sent");
        accessible(page);
        page.getByText("See this referral").click();
        accessible(page);
        screenshot(page, "link-referral-narrow");
        page.navigate(link);
        accessible(page);
        screenshot(page, "link-start-narrow");
        page.navigate(link + "x");
        accessible(page);
        screenshot(page, "link-closed-narrow");
    }
}
