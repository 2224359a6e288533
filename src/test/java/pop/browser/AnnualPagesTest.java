package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.report.AnnualReport;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The annual report as it is written, read and taken away.
class AnnualPagesTest extends BrowserTest {

    private static final String YEAR = "/reports/annual?year=2024-25";

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void forget() {
        for (var table : List.of(
                "case_review", "case_end", "case_agreement", "case_text", "case_study", "narrative", "annual")) {
            Owner.of(application).sql("delete from report." + table).update();
        }
    }

    @Test
    void words_and_stories_are_written_at_every_size() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.MORAG_LEADER);
            see(page, "/reports", "annual-years-" + size);
            see(page, YEAR, "annual-year-" + size);
            page.locator("a:has-text('Write From the team leader')").click();
            seen(page, "annual-chapter-" + size);
            page.locator("#words").fill("It was a year of keys.\n\nThank you to everybody who came.");
            press(page, "Keep");
            seen(page, "annual-year-written-" + size);
            story(page, size);
            see(page, "/reports/annual/preview?year=2024-25", "annual-preview-" + size);
            forget();
        }
    }

    private static void story(Page page, String size) {
        page.locator("a:has-text('Write a story')").click();
        press(page, "Keep");
        seen(page, "annual-story-wrong-" + size);
        page.locator("#title").fill("A front door of his own");
        page.locator("#words").fill("He slept on floors.\n\nHe has a key now.");
        page.locator("#disguised").check();
        press(page, "Keep");
        seen(page, "annual-story-" + size);
        page.locator("summary:has-text('Record their agreement')").click();
        press(page, "Record");
        seen(page, "annual-agreement-wrong-" + size);
        var story = page.url();
        signIn(page, Cast.PRIYA_RESEARCHER);
        page.navigate(story.replaceFirst("/(agreements|reviews|end)$", ""));
        press(page, "Not like this");
        seen(page, "annual-review-" + size);
    }

    /// As somebody has it who was sent it.
    @Test
    void the_file_is_a_page_by_itself() {
        var made = application
                .getBean(AsSystem.class)
                .call(
                        "annual report",
                        () -> application.getBean(AnnualReport.class).make("2024-25", null));
        for (var page : new Page[] {narrow(), desktop()}) {
            page.setContent(made.html());
            seen(page, "annual-file-" + page.viewportSize().width);
            assertThat(page.locator("h1")).hasText("Positive Outcomes Project: annual report 2024–25");
        }
    }

    @Test
    void it_is_taken_by_one_press() {
        var page = desktop();
        signIn(page, Cast.ALASDAIR_GOVERNANCE);
        page.navigate(YEAR);
        var file = page.waitForDownload(() -> press(page, "Take it as PDF"));
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .isEqualTo("positive-outcomes-annual-report-2024-25.pdf");
    }
}
