package pop.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.DirectoryOfTests;
import pop.database.Owner;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// In the corridor, on a phone, with one thumb; with a signal and without.
class CellsPagesTest extends BrowserTest {

    private static final String GOVAN = "ce000000-0000-7000-8000-000000000002";

    @Autowired
    private ApplicationContext application;

    private JdbcClient owner;
    private UUID service;
    private int taps;

    @BeforeEach
    void somewhereToGo() {
        owner = Owner.of(application);
        service = new DirectoryOfTests(application)
                .service("Open hub", List.of("BEREAVEMENT"), Map.of("for_custody", true, "free", true));
        owner.sql("""
                        insert into directory.schedule (id, service_id, weekdays, opens, closes)
                        values (uuidv7(), :service, '{1,2,3,4,5,6,7}', '00:00', '00:00')
                        """).param("service", service).update();
        taps = 0;
    }

    @AfterEach
    void itCloses() {
        owner.sql("update directory.service set for_custody = false where id = :id")
                .param("id", service)
                .update();
    }

    @Test
    void an_approach_takes_two_taps_and_one_with_three_needs_and_a_service_fewer_than_twelve() {
        var page = phone();
        var visit = begin(page);
        tap(page, "button:has-text('Not today')");
        assertThat(page.locator(".pop-saved")).containsText("Not today");
        assertThat(taps).isLessThanOrEqualTo(2);
        seen(page, "cells-saved-360");

        taps = 0;
        tap(page, "summary:has-text('Wants support')");
        tap(page, "label[for=need-ACCOMMODATION]");
        tap(page, "label[for=need-MONEY]");
        tap(page, "label[for=need-BEREAVEMENT]");
        tap(page, "label[for='BEREAVEMENT-" + service + "']");
        seen(page, "cells-wanted-360");
        tap(page, "button:has-text('Save: wants support')");
        page.waitForURL("**/approaches/*");
        assertThat(taps).isLessThan(12);
        assertThat(page.locator("main")).containsText("Open hub");
        assertThat(page.locator("main")).containsText("No way told");
        seen(page, "approach-360");
        assertThat(held(visit)).isEqualTo(2);
    }

    @Test
    void without_a_signal_what_is_tapped_is_kept_sealed_and_sent_later() {
        var page = phone();
        var visit = begin(page);
        page.context().setOffline(true);
        tap(page, "button:has-text('Information only')");
        assertThat(page.locator("[data-unsaved]")).containsText("1 not yet saved");
        tap(page, "summary:has-text('Wants support')");
        page.locator("summary:has-text('How to reach them')").tap();
        page.locator("#knownAs").fill("Secret Sam");
        tap(page, "button:has-text('Save: wants support')");
        assertThat(page.locator("[data-unsaved]")).containsText("2 not yet saved");
        seen(page, "cells-unsaved-360");
        assertThat(String.valueOf(page.evaluate("JSON.stringify(localStorage)")))
                .contains("pop-cells")
                .doesNotContain("Secret", "SUPPORT_REQUESTED");
        assertThat(held(visit)).isZero();

        page.context().setOffline(false);
        page.reload();
        page.locator("[data-unsaved]").waitFor(hidden());
        assertThat(held(visit)).isEqualTo(2);
        assertThat(page.locator("[data-so-far]")).containsText("Secret Sam");
        page.reload();
        assertThat(held(visit)).as("nothing is sent again").isEqualTo(2);
        assertThat(String.valueOf(page.evaluate("JSON.stringify(localStorage)")))
                .doesNotContain("pop-cells");
    }

    @Test
    void what_was_begun_is_there_after_a_reload_and_a_sign_out_loses_nothing() {
        var page = phone();
        var visit = begin(page);
        page.locator("summary:has-text('Wants support')").tap();
        page.locator("label[for=need-MONEY]").tap();
        page.evaluate("""
                () => new Promise(done => {
                    const look = () => Object.keys(localStorage).some(it => it.includes('draft')) ? done() : setTimeout(look, 50);
                    look();
                })
                """);
        page.reload();
        assertThat(page.locator("#need-MONEY")).isChecked();
        page.context().clearCookies();
        page.locator("button:has-text('Save: wants support')").tap();
        assertThat(page.locator("[data-unsaved]")).containsText("You are signed out");
        signIn(page, Cast.STEVIE_CUSTODY);
        page.navigate("/visits");
        seen(page, "visits-360");
        page.locator("[data-unsaved-visits] a").click();
        page.locator("[data-unsaved]").waitFor(hidden());
        assertThat(held(visit)).isEqualTo(1);
    }

    @Test
    void without_script_the_same_form_does_it() {
        var page = withoutScript();
        var visit = begin(page);
        page.locator("summary:has-text('Wants support')").click();
        page.locator("label[for=need-BEREAVEMENT]").click();
        page.locator("label[for='BEREAVEMENT-" + service + "']").click();
        page.locator("#out").selectOption("6");
        page.locator("button:has-text('Keep, and show who is open then')").click();
        screenshot(page, "cells-more-1280");
        page.locator("button:has-text('Save: wants support')").click();
        assertThat(page.locator("main")).containsText("Open hub");
        screenshot(page, "approach-1280");
        assertThat(held(visit)).isEqualTo(1);
    }

    @Test
    void the_pages_at_their_narrowest() {
        var page = narrow();
        signIn(page, Cast.STEVIE_CUSTODY);
        page.navigate("/visits");
        seen(page, "visits-320");
        begin(page);
        seen(page, "cells-320");
        page.locator("summary:has-text('Could not be seen')").click();
        page.locator("summary:has-text('Wants support')").click();
        page.locator("label[for=need-BEREAVEMENT]").click();
        page.locator("summary:has-text('How to reach them')").click();
        seen(page, "cells-wanted-320");
        page.locator("#name").fill("Narrow Norrie");
        page.locator("#birth").fill("1 2 1990");
        page.locator("#phone").fill("07700 900777");
        page.locator("label[for='BEREAVEMENT-" + service + "']").click();
        page.locator("button:has-text('Save: wants support')").click();
        page.waitForURL("**/approaches/*");
        page.locator("summary:has-text('supports them already')").click();
        seen(page, "approach-320");
    }

    private String begin(Page page) {
        signIn(page, Cast.STEVIE_CUSTODY);
        page.navigate("/visits");
        var open = page.locator(".pop-visits__new");
        if (open.getAttribute("open") == null) {
            open.locator("summary").click();
        }
        page.locator("input[value='" + GOVAN + "']").check();
        page.locator("button:has-text('Begin')").click();
        page.waitForURL("**/visits/*");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private void tap(Page page, String what) {
        page.locator(what).first().tap();
        taps++;
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private int held(String visit) {
        return owner.sql("select count(*) from custody.approach where visit_id = :visit::uuid")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }
}
