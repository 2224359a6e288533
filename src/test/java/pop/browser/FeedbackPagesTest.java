package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import pop.Cast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Saying what one thinks, on an old telephone and without script; the pages of those who ask.
class FeedbackPagesTest extends BrowserTest {

    @Test
    void a_card_is_made_and_used_at_every_size() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.MORAG_LEADER);
            see(page, "/feedback", "feedback-" + size);
            see(page, "/feedback/interview", "feedback-interview-" + size);
            see(page, "/feedback/words", "feedback-words-" + size);
            page.navigate("/feedback");
            press(page, "A card to hand out");
            seen(page, "feedback-card-" + size);
            var code = page.locator(".pop-say-card__code").innerText();
            page.context().clearCookies();
            see(page, "/say", "feedback-code-" + size);
            page.locator("#code").fill(code);
            press(page, "Go on");
            page.locator("summary").nth(2).click();
            seen(page, "feedback-say-" + size);
            press(page, "Send");
            seen(page, "feedback-say-wrong-" + size);
            page.locator("summary").nth(2).click();
            page.locator("[name=peer-mentor-listened]").first().check();
            press(page, "Send");
            assertThat(page.locator("h1")).hasText("Thank you");
            seen(page, "feedback-thanks-" + size);
        }
    }

    @Test
    void without_script_it_is_said_as_well() {
        var page = withoutScript();
        signIn(page, Cast.JOE_PEER_MENTOR);
        page.navigate("/feedback");
        press(page, "A card to hand out");
        var code = page.locator(".pop-say-card__code").innerText();
        page.navigate("/say");
        page.locator("#code").fill(code);
        press(page, "Go on");
        page.locator("summary").first().click();
        page.locator("[name=social-care-worker-listened]").first().check();
        press(page, "Send");
        assertThat(page.locator("h1")).hasText("Thank you");
        page.navigate("/say/" + code.replace(" ", ""));
        assertThat(page.locator("h1")).hasText("This card is used up");
    }
}
