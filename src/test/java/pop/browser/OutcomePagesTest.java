package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;
import pop.database.Owner;

import java.time.Clock;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Readings on the smallest phone, on a phone, without script and at a desk.
class OutcomePagesTest extends BrowserTest {

    private static final int ITEMS = 11;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    private String change;
    private World world;

    @BeforeEach
    void somebody() {
        world = World.with(application, "Teàrlach Ó Súilleabháin", clock.instant());
        change = "/people/" + world.person + "/change";
    }

    @Test
    void a_reading_is_entered_and_looked_at_on_every_size() {
        for (var page : new Page[] {narrow(), phone(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            see(page, change, "outcome-change-" + size);
            see(page, change + "/readings/new", "outcome-enter-" + size);
            press(page, "Put on record");
            seen(page, "outcome-enter-wrong-" + size);
            entered(page, "WORKER", 3, "6 days ago");
            entered(page, "PERSON", 7, "6 days ago");
            seen(page, "outcome-disagree-" + size);
            entered(page, "TOGETHER", 5, "");
            see(page, change, "outcome-readings-" + size);
            see(page, change + "/picture?code=pop&version=1", "outcome-picture-" + size);
            see(page, change + "/readings/new?code=justice-star", "outcome-shut-" + size);
            urgent(page, size);
            signIn(page, Cast.JOE_PEER_MENTOR);
            see(page, change, "outcome-unshown-" + size);
        }
    }

    private void urgent(Page page, String size) {
        see(page, change + "/readings/new?code=core-10", "outcome-core-" + size);
        page.locator("input[name=a6][value='2']").check();
        page.fill("#a11", "14");
        page.check("input[name=doneBy][value=TOGETHER]");
        again(page);
        seen(page, "outcome-urgent-" + size);
        see(page, change, "outcome-urgent-change-" + size);
        see(page, "/", "outcome-today-" + size);
    }

    @Test
    void it_works_without_script_and_by_keyboard() {
        var page = withoutScript();
        signIn(page, Cast.FIONA_SOCIAL_CARE);
        entered(page, "TOGETHER", 4, "");
        assertThat(page.locator("main").innerText()).contains("On record", "Where I stay");
        var keys = desktop();
        signIn(keys, Cast.FIONA_SOCIAL_CARE);
        keys.navigate(change + "/readings/new");
        keys.focus("#a1");
        keys.keyboard().press("Space");
        keys.keyboard().press("ArrowRight");
        assertThat(keys.locator("input[name=a1]:checked").getAttribute("value")).isEqualTo("2");
    }

    /// Twelve spells of support that are over, with two readings each.
    private static final String COMPARED = """
            with spell as materialized (
                select uuidv7() as person, uuidv7() as id, n from generate_series(1, 12) n
            ), reading as materialized (
                select uuidv7() as id, s.id as spell, s.person, s.n, k.later, k.day
                  from spell s, (values (0, date '2026-03-02'), (1, date '2026-09-07')) k (later, day)
            ), people as (
                insert into person.person (id, main_id, holder_agency_id, recorded_at, recorded_by)
                select s.person, s.person, :agency, now(), s.person from spell s
            ), spells as (
                insert into engagement.engagement (id, person_id, spell, team_id, holder_agency_id, status, closed_reason, opened_at, ended_at)
                select s.id, s.person, 1, 'b0000000-0000-7000-8000-000000000001', :agency, 'CLOSED', 'MOVED_ON', '2026-02-02', '2026-10-05' from spell s
            ), readings as (
                insert into outcome.reading (id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion, came_by,
                       complete, rule, entered_at, entered_by)
                select r.id, r.person, r.spell, :agency, 'OUTCOME', 'pop', '1', r.day, 'TOGETHER', 'OTHER', 'FILE', true, 'a test', r.day + time '15:00', r.id
                  from reading r
            )
            insert into outcome.answer (reading_id, person_id, holder_agency_id, category, code, version, link, value)
            select r.id, r.person, :agency, 'OUTCOME', 'pop', '1', i.link, least(10, 1 + (r.n * i.position + r.later * (r.n + i.position)) % 7 + r.later)
              from reading r
              join instrument.item i on i.code = 'pop' and i.version = '1' and (i.position <> 10 or r.n < 4)
            """;

    @Test
    void what_can_be_compared_is_seen_by_those_who_may() {
        Owner.of(application)
                .sql(COMPARED)
                .param("agency", UUID.fromString("a0000000-0000-7000-8000-000000000001"))
                .update();
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.MORAG_LEADER);
            see(page, "/outcomes", "outcome-distance-" + size);
            page.locator("summary:has-text('How this is counted')").click();
            seen(page, "outcome-distance-words-" + size);
            see(page, "/outcomes?from=1+1+2026&until=1+1+2025", "outcome-distance-wrong-" + size);
            signIn(page, Cast.PRIYA_RESEARCHER);
            see(page, "/outcomes?from=1+1+2026&until=30+9+2026", "outcome-distance-outside-" + size);
        }
    }

    private void entered(Page page, String doneBy, int value, String day) {
        page.navigate(change + "/readings/new");
        for (int item = 1; item <= ITEMS; item++) {
            page.locator("input[name=a" + item + "][value='" + value + "']").check();
        }
        page.locator("input[name=a10][value=NOT_APPLICABLE]").check();
        page.fill("#day", day);
        page.check("input[name=doneBy][value=" + doneBy + "]");
        again(page);
    }

    /// The same person is used for every size, so that there is one of the day from the second on.
    private static void again(Page page) {
        press(page, "Put on record");
        if (page.locator("#again").count() > 0) {
            page.check("#again");
            press(page, "Put on record");
        }
    }
}
