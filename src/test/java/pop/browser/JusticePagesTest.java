package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.TestClock;
import pop.World;
import pop.database.Owner;

import java.util.List;

/// Court, conditions and custody: on a phone, at its narrowest, and at a desk.
class JusticePagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private World world;
    private String person;

    @BeforeEach
    void somebodyUnderConditions() {
        world = World.with(application, "James Conditions", clock.instant());
        person = "/people/" + world.person;
        conditions();
        court("Glasgow Sheriff Court", "INTERMEDIATE", -3);
        court("Paisley Sheriff Court", "PLEADING", 1);
        custody();
    }

    private void conditions() {
        condition("RESIDENCE", "BAIL_STANDARD", "'', '3 Example Court', 'G313EG', '{}', '{}', null, null", 9, "null");
        condition(
                "CURFEW",
                "BAIL_SPECIAL",
                "'The door is to be answered.', '3 Example Court', 'G313EG', '{}', '{}', '19:00', '07:00'",
                200,
                "null");
        condition(
                "EXCLUSION",
                "BAIL_SPECIAL",
                "'Duke Street between the bridge and the shops', '', null, '{G31 3,G40}', '{}', null, null",
                9,
                "null");
        condition(
                "REPORTING",
                "LICENCE",
                "'', 'London Road police office', null, '{}', '{MONDAY,THURSDAY}', '10:00', '12:00'",
                9,
                "'2027-12-31'");
        condition(
                "NO_CONTACT",
                "UNDERTAKING",
                "'Nobody from the flat above', '', null, '{}', '{}', null, null",
                -9,
                "null");
        flag();
    }

    private void flag() {
        world.run("""
                insert into person.flag (id, person_id, holder_agency_id, category, kind, severe, unless_housed, since)
                select c.id, c.person_id, c.holder_agency_id, c.category, 'no-address', true, true, :at
                  from justice.condition c where c.person_id = :person and c.kind in ('RESIDENCE', 'CURFEW') and c.status = 'STANDS'
                """, 1);
    }

    private void custody() {
        world.run("""
                insert into justice.custody (id, person_id, holder_agency_id, from_agency_id, place, since, by_name, told_by, told_at, expires_at,
                       status)
                values (:spell, :person, :hscp, 'a0000000-0000-7000-8000-000000000002', 'London Road', :at - interval '2 hours', true,
                        'c0000000-0000-7000-8000-000000000015', :at, :at + interval '3 days', 'STANDS')
                """, 0);
        world.run("""
                insert into justice.custody_fact (id, custody_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                values (uuidv7(), :spell, :person, :hscp, 1, 'TOLD', :at, 'c0000000-0000-7000-8000-000000000015')
                """, 0);
        world.run("""
                insert into justice.withheld (id, person_id, holder_agency_id, worker_id, what, from_at, place, asked_at)
                values (uuidv7(), :person, :hscp, :joe, 'VISIT', :at, '5 Duke Street, G31 3EG', :at)
                """, 0);
    }

    @Test
    void what_is_known_and_how_it_is_recorded() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            see(page, person + "/conditions", "justice-" + size);
            see(page, person + "/conditions/new", "justice-choose-" + size);
            for (var kind : List.of("CURFEW", "EXCLUSION", "NO_CONTACT")) {
                see(page, person + "/conditions/new?kind=" + kind, "justice-" + kind + "-" + size);
            }
            page.locator("button:has-text('Record it')").click();
            seen(page, "justice-wrong-" + size);
            page.navigate(person + "/conditions");
            page.locator("text=Varied").first().click();
            seen(page, "justice-varied-" + size);
            page.navigate(person + "/conditions");
            page.locator("text=Stands no longer").first().click();
            seen(page, "justice-end-" + size);
            see(page, person + "/court-dates/new", "court-new-" + size);
            page.navigate(person + "/conditions");
            page.locator(".pop-court__when a").first().click();
            seen(page, "court-asked-" + size);
            see(page, "/custody/" + world.spell, "custody-" + size);
            see(page, person, "person-justice-" + size);
            see(page, "/", "today-justice-" + size);
        }
    }

    @Test
    void what_police_and_a_peer_mentor_see() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.LEWIS_PARTNER_OFFICER);
            see(page, "/custody/new", "custody-tell-" + size);
            page.locator("button:has-text('Tell the project')").click();
            seen(page, "custody-tell-wrong-" + size);
            page.locator("#name").fill("Nobody Known");
            page.locator("#birth").fill("27 3 1991");
            page.locator("#place").selectOption("Govan");
            page.locator("#time").fill("00:01");
            page.locator("button:has-text('Tell the project')").click();
            seen(page, "custody-told-" + size);
        }
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.JOE_PEER_MENTOR);
            see(page, person + "/conditions", "justice-unshown-" + size);
            page.navigate(person + "/details/addresses/new");
            page.locator("#lines").fill("5 Duke Street");
            page.locator("button:has-text('Save')").click();
            seen(page, "justice-ask-the-lead-" + size);
        }
        var imran = desktop();
        signIn(imran, Cast.IMRAN_SOCIAL_CARE);
        imran.navigate("/custody/told/" + told());
        seen(imran, "custody-whom-1280");
    }

    private String told() {
        return Owner.of(application)
                .sql("select id from justice.told where status = 'WAITING' order by told_at desc limit 1")
                .query(String.class)
                .single();
    }

    private void condition(String kind, String source, String terms, int daysAgo, String until) {
        world.run("""
                insert into justice.condition (id, person_id, holder_agency_id, kind, source, words, place, postcode, areas, days, from_time,
                       until_time, from_on, until_on, sure, told_by, told_on, status, recorded_at, checked_at)
                values (uuidv7(), :person, :hscp, '%s', '%s', %s, :at::date, %s, 'PAPER_SEEN', 'his solicitor', least(:at::date, current_date),
                        'STANDS', :at, :at)
                """.formatted(kind, source, terms, until), daysAgo);
        world.run("""
                insert into justice.condition_fact (id, condition_id, person_id, holder_agency_id, number, kind, at, recorded_by, said)
                select uuidv7(), c.id, c.person_id, c.holder_agency_id, n, k, :at, :fiona, 'As the order says.'
                  from justice.condition c, unnest(array['RECORDED', 'VARIED']) with ordinality f (k, n)
                 where c.person_id = :person and c.kind = '%s' and c.status = 'STANDS'
                """.formatted(kind), daysAgo);
    }

    private void court(String court, String diet, int daysAgo) {
        world.run("""
                insert into justice.court_date (id, person_id, holder_agency_id, court, at, diet, sure, told_by, status, recorded_at)
                values (uuidv7(), :person, :hscp, '%s', date_trunc('hour', :at), '%s', 'TOLD_BY_ANOTHER', 'his solicitor', 'EXPECTED',
                        :at - interval '9 days')
                """.formatted(court, diet), daysAgo);
        world.run("""
                insert into justice.court_date_fact (id, court_date_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                select uuidv7(), c.id, c.person_id, c.holder_agency_id, 1, 'RECORDED', c.recorded_at, :fiona
                  from justice.court_date c where c.person_id = :person and c.court = '%s'
                """.formatted(court), 1);
    }
}
