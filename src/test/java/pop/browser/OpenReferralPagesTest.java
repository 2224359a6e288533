package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pop.Cast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Exchanging the directory, and the report on a file that is not as it should be.
class OpenReferralPagesTest extends BrowserTest {

    private static final String FILE = """
            {"publisher": "Rowanbank Council", "contents": [
              {"id": "rx-1", "name": "Rowanbank Kitchen", "status": "active", "url": "rowanbank.invalid", "description": "<p>Soup &amp; company</p>",
               "attributes": [{"id": "a", "taxonomy_term": {"id": "t", "code": "RB-1", "name": "Community meals and cooking", "taxonomy": "Rowanbank categories of service"}}],
               "schedules": [{"id": "s", "freq": "WEEKLY", "interval": 2, "byday": "TU", "opens_at": "9am"}],
               "organization": {"id": "o", "name": "Rowanbank", "description": ""}},
              {"id": "rx-2", "name": "Rowanbank Drop-in", "status": "open", "organization_id": "nowhere"},
              {"id": "rx-1", "name": "Rowanbank Kitchen", "status": "active", "organization_id": "o"}, 7]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_directory_is_exchanged_everywhere() throws IOException {
        var file = Files.writeString(folder.resolve("rowanbank.json"), FILE);
        for (var page : new Page[] {desktop(), narrow()}) {
            page.context().clearCookies();
            page.navigate("/signin");
            page.fill("#email", Cast.MORAG_LEADER);
            page.fill("#password", Cast.PASSWORD);
            page.click("main form button");
            page.navigate("/services/exchange");
            page.setInputFiles("#file", file);
            page.check("[name=dryRun][value=false]");
            page.click("text=Send");
            page.waitForSelector("text=What was found");
            accessible(page);
            screenshot(page, "exchange-report-" + page.viewportSize().width);
            page.navigate("/services/exchange");
            accessible(page);
            screenshot(page, "exchange-" + page.viewportSize().width);
        }
    }
}
