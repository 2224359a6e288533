package pop.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.database.Owner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// The connection is cut before, during and after, the server loses its database in the middle of a save, and the page
/// is
/// opened anew in between: a hundred times over, and what was tapped is what is held, each once.
class CutOffInTheCellsTest extends BrowserTest {

    private static final int TAPS = 100;
    private static final List<String> BUTTONS = List.of("Information only", "Not today");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    private final Random random = new Random(2026);
    private JdbcClient owner;
    private int cuts;

    @BeforeEach
    void asOwner() {
        owner = Owner.of(application);
    }

    @Test
    void what_was_tapped_is_what_is_held() {
        var page = phone();
        var visit = begin(page);
        page.route("**/approaches", this::cut);
        var tapped = new ArrayList<String>();
        for (int tap = 0; tap < TAPS; tap++) {
            var button = BUTTONS.get(random.nextInt(BUTTONS.size()));
            assertThat(page.locator("form[data-tap]").count())
                    .as("the page is there: " + page.title())
                    .isEqualTo(1);
            page.locator(".pop-tap > button:has-text('" + button + "')").tap();
            tapped.add(button);
            page.locator("[data-unsaved] p:has-text('aving'), [data-unsaved] p:has-text('rying')")
                    .waitFor(hidden());
            if (random.nextInt(8) == 0) {
                reopen(page);
            }
        }
        page.unroute("**/approaches");
        assertThat(cuts).as("how often it was cut").isGreaterThan(TAPS / 2);
        reopen(page);
        page.locator("[data-unsaved]").waitFor(hidden());

        assertThat(held(visit)).containsExactlyInAnyOrderElementsOf(tapped);
        assertThat(twice(visit)).isZero();
    }

    /// As somebody does who sees that it went wrong: until it does not. The pool finds its dead connections one by one.
    private static void reopen(Page page) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            page.reload();
        } while (page.locator("form[data-tap]").count() == 0 && System.nanoTime() < until);
    }

    private void cut(Route route) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> abort(route);
                case 1 -> {
                    route.fetch();
                    abort(route);
                }
                case 2 -> {
                    loseDatabase();
                    route.resume();
                    cuts++;
                }
                case 3 -> {
                    var loser = Thread.startVirtualThread(this::loseDatabase);
                    route.fetch();
                    loser.join();
                    abort(route);
                }
                default -> route.resume();
            }
        } catch (PlaywrightException | InterruptedException gone) {
            abort(route);
        }
    }

    private void abort(Route route) {
        cuts++;
        route.abort("connectionreset");
    }

    /// The pool may hand this statement a connection that the last loss has killed: then it is lost already.
    private void loseDatabase() {
        try {
            app.sql("""
                            select count(pg_terminate_backend(a.pid))
                              from pg_stat_activity a
                             where a.usename = 'pop_app'
                               and a.pid <> pg_backend_pid()
                            """).query(Integer.class).single();
        } catch (DataAccessException lostAlready) {
            cuts++;
        }
    }

    private String begin(Page page) {
        page.navigate("/signin");
        page.locator("#email").fill("donna.keane@cast.invalid");
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("main form button").first().click();
        page.navigate("/visits");
        if (page.locator(".pop-visits__new").getAttribute("open") == null) {
            page.locator(".pop-visits__new summary").click();
        }
        page.locator("input[value='ce000000-0000-7000-8000-000000000001']").check();
        page.locator("button:has-text('Begin')").click();
        page.waitForURL("**/visits/*");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private List<String> held(String visit) {
        return owner.sql("""
                        select case a.outcome when 'DECLINED' then 'Not today' else 'Information only' end
                          from custody.approach a
                         where a.visit_id = :visit::uuid
                        """).param("visit", visit).query(String.class).list();
    }

    private int twice(String visit) {
        return owner.sql("""
                        select count(*)
                          from (select f.approach_id
                                  from custody.approach_fact f
                                  join custody.approach a on a.id = f.approach_id
                                 where a.visit_id = :visit::uuid
                                 group by f.approach_id
                                having count(*) > 1) x
                        """).param("visit", visit).query(Integer.class).single();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions()
                .setState(WaitForSelectorState.HIDDEN)
                .setTimeout(60_000);
    }
}
