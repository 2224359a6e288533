package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import pop.Cast;
import pop.World;
import pop.agency.AgencyId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.overdose.NotificationId;
import pop.overdose.OverdoseEvent;
import pop.person.PersonId;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Naloxone on the smallest phone, on a phone, without script and at a desk.
class NaloxonePagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AsSystem house;

    @Autowired
    private Clock clock;

    private World world;
    private String naloxone;
    private UUID notification;

    @BeforeEach
    void somebody() {
        world = World.with(application, "Teàrlach Ó Súilleabháin", clock.instant());
        naloxone = "/people/" + world.person + "/naloxone";
        confirmed(Duration.ofDays(20));
        notification = confirmed(Duration.ofHours(5));
    }

    @Test
    void naloxone_is_given_and_used_on_every_size() {
        for (var page : new Page[] {narrow(), phone(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            see(page, naloxone, "naloxone-" + size);
            see(page, naloxone + "/kits/new", "naloxone-give-" + size);
            page.click("main button:has-text('Put on record')");
            seen(page, "naloxone-give-wrong-" + size);
            given(page);
            seen(page, "naloxone-given-" + size);
            page.click(".pop-kits a:has-text('Prenoxad')");
            seen(page, "naloxone-kit-" + size);
            see(page, "/naloxone/overdoses/" + overdose(), "naloxone-overdose-" + size);
            see(page, "/people/" + world.person, "naloxone-person-" + size);
            see(page, "/", "naloxone-today-" + size);
            signIn(page, Cast.MORAG_LEADER);
            see(page, "/naloxone", "naloxone-caseload-" + size);
            see(page, "/naloxone/suppliers", "naloxone-suppliers-" + size);
            signIn(page, Cast.JOE_PEER_MENTOR);
            see(page, naloxone, "naloxone-unshown-" + size);
        }
    }

    @Test
    void it_works_without_script() {
        var page = withoutScript();
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        page.navigate(naloxone + "/kits/new");
        given(page);
        assertThat(page.locator("main").innerText()).contains("The supply is on record", "Prenoxad");
        page.click("summary:has-text('Add what puts them at risk')");
        page.check("input[value=INJECTING]");
        page.click("#risk button:has-text('Put on record')");
        assertThat(page.locator("#risk").innerText()).contains("Injecting");
    }

    private static void given(Page page) {
        page.check("input[name=recipient][value=PERSON_AT_RISK]");
        page.check("input[value=PRENOXAD]");
        page.fill("#expires", "3 2030");
        page.check("input[value=COMMUNITY_OUTLET]");
        var first = page.locator("#instead").count() == 0;
        page.check("input[value=" + (first ? "FIRST" : "REPEAT") + "]");
        if (!first) {
            page.selectOption("#reason", "SPARE");
        }
        page.click("main button:has-text('Put on record')");
    }

    private UUID confirmed(Duration ago) {
        var of = new NotificationId(Ids.next());
        var police = AgencyId.of("a0000000-0000-7000-8000-000000000002");
        var now = clock.instant();
        house.run(
                "a test",
                () -> events.publishEvent(new OverdoseEvent.ClientConfirmed(
                        of, new PersonId(world.person), police, now.minus(ago), UUID.fromString(World.MORAG), now)));
        return of.value();
    }

    private String overdose() {
        return pop.database.Owner.of(application)
                .sql("select id from harmreduction.overdose where notification_id = :notification")
                .param("notification", notification)
                .query(String.class)
                .single();
    }
}
