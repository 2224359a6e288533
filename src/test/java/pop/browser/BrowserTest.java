package pop.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import pop.Cast;
import pop.PopTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/// Opens pages in the sizes people have, and holds them to WCAG 2.2 AA.
@PopTest
abstract class BrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /// What a layout can break that has the same elements.
    private static final List<String> BY_SIZE = List.of("color-contrast", "scrollable-region-focusable", "target-size");

    /// Which page it is, without the ids in its address, and every kind of element that is in it.
    private static final String MAKE = """
            location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*') + ' '
                + [...new Set([...document.querySelectorAll('*')].map(it => it.tagName + '.' + it.getAttribute('class')
                    + '.' + [...it.attributes].map(its => its.name).join()))].sort().join(' ')
            """;

    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private final List<BrowserContext> contexts = new ArrayList<>();

    @LocalServerPort
    private int port;

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
    }

    /// Each page has its own cookies, so two pages can be two people.
    final Page desktop() {
        return sized(1280, 900, new NewContextOptions());
    }

    final Page phone() {
        return sized(360, 740, new NewContextOptions().setHasTouch(true).setIsMobile(true));
    }

    /// The smallest phone, and the width at which WCAG 1.4.10 wants no scrolling sideways.
    final Page narrow() {
        return sized(320, 640, new NewContextOptions().setHasTouch(true));
    }

    final Page withoutScript() {
        return sized(1280, 900, new NewContextOptions().setJavaScriptEnabled(false));
    }

    /// As one of the cast, whoever was there before.
    static void signIn(Page page, String email) {
        page.context().clearCookies();
        page.navigate("/signin");
        page.locator("#email").fill(email);
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("main form button").first().click();
    }

    static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").click();
    }

    static void see(Page page, String path, String name) {
        page.navigate(path);
        seen(page, name);
    }

    /// It is held to what every page is, and kept to be looked at.
    static void seen(Page page, String name) {
        screenshot(page, name);
        accessible(page);
    }

    /// A page of the same make was checked before, with other words in it: not again at the same size, and at another
    /// one for what depends on it.
    static void accessible(Page page) {
        var make = String.valueOf(page.evaluate(MAKE));
        var isNew = CHECKED.add(make);
        if (CHECKED.add(page.viewportSize().width + " " + make)) {
            check(page, isNew ? new AxeBuilder(page).withTags(WCAG) : new AxeBuilder(page).withRules(BY_SIZE));
        }
        fits(page);
    }

    private static void check(Page page, AxeBuilder rules) {
        var violations = rules.analyze().getViolations();
        assertThat(violations)
                .as("accessibility of %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" ")))
                .isEmpty();
    }

    /// Into `target/screenshots/<name>.png`, the whole page, for whoever asked to look (`-Dpop.look=true`).
    static void screenshot(Page page, String name) {
        if (!Boolean.getBoolean("pop.look")) {
            return;
        }
        var file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static void fits(Page page) {
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels too wide: %s", page.url()).isEqualTo(0);
    }

    private Page sized(int width, int height, NewContextOptions options) {
        var context = Chromium.browser()
                .newContext(options.setViewportSize(width, height)
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        return context.newPage();
    }
}
