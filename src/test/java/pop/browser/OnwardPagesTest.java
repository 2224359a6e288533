package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.AgreedOnward;
import pop.Cast;
import pop.Outside;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;
import pop.delivery.Dispatcher;

import java.time.Clock;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Needs and services on a phone and at a desk, and the pages of a link on the telephone of a partner.
class OnwardPagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private Clock clock;

    private World world;
    private UUID service;
    private String email;

    @BeforeEach
    void somebody() {
        world = World.with(application, "Teàrlach Ó Súilleabháin", clock.instant());
        service = Ids.next();
        email = service.toString().substring(24) + "@hub.invalid";
        var owner = Owner.of(application);
        owner.sql(
                        "insert into directory.organisation (id, name, agency_id, changed_at) values (:id, 'The Marie Trust of tests', :agency, now())")
                .param("id", service)
                .param("agency", AgreedOnward.withSomebodyNew(owner))
                .update();
        run(owner, """
                insert into directory.service (id, organisation_id, name, route, referral_email, listed_at, confirmed_at, changed_at)
                values (:id, :id, 'Counselling and advice at the day centre', 'MAIL', :email, now(), now(), now())
                """);
        run(owner, "insert into directory.service_need (service_id, need) values (:id, 'MONEY')");
    }

    private void run(JdbcClient owner, String statement) {
        owner.sql(statement).param("id", service).param("email", email).update();
    }

    @Test
    void every_page_can_be_used_everywhere() throws Exception {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            var needs = "/people/" + world.person + "/onward";
            check(page, needs, "onward-needs-" + size);
            check(page, needs + "/new?need=MONEY&service=" + service, "onward-ways-" + size);
            page.check("input[name=mode][value=REFERRAL]");
            press(page, "Go on: show it to them", "onward-draft-" + size);
            page.check("#agrees");
            press(page, "Send it", "onward-sent-" + size);
            var onward = page.url();
            var code = page.textContent(".pop-figure");
            dispatcher.dispatch();
            link(page.viewportSize().width == 320 ? narrow() : phone(), code, size);
            page.navigate(onward);
            seen(page, "onward-answered-" + size);
            check(page, "/onward/" + world.onward, "onward-both-accounts-" + size);
            signIn(page, Cast.BERNADETTE_PARTNER);
            check(page, "/onward/received?over=true", "onward-received-" + size);
            check(page, "/onward/received/" + world.onward, "onward-received-one-" + size);
        }
    }

    private void link(Page page, String code, String size) throws Exception {
        var mails = Outside.mailsTo(email);
        var text = mails.getLast().getContent().toString();
        var path = text.replaceAll("(?s).*https://pop\\.invalid(/answer/\\S+).*", "$1");
        assertThat(path).startsWith("/answer/");
        page.navigate(path);
        seen(page, "onward-link-code-" + size);
        page.fill("#code", code);
        press(page, "Open", "onward-link-question-" + size);
        page.check("input[name=answer][value=ACCEPTED]");
        press(page, "Send the answer", "onward-link-thanks-" + size);
    }

    private static void press(Page page, String button, String name) {
        page.click("main button:text-is('" + button + "')");
        seen(page, name);
    }

    private static void check(Page page, String path, String name) {
        page.navigate(path);
        seen(page, name);
    }
}
