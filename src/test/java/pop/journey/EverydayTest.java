package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;

import static org.assertj.core.api.Assertions.assertThat;

/// Today and the person's page, as each of the team finds them.
@PopTest
class EverydayTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    @Test
    void the_lead_worker_finds_everything_about_a_person_on_one_page(Visitor fiona) {
        var world = World.with(application, "Rab Everyday", clock.instant());
        open(fiona, "fiona.baird", world)
                .expect(200)
                .see(
                        "Rab Everyday",
                        "Read before you meet",
                        "Meet in pairs",
                        "Needs an interpreter: Polish",
                        "No fixed address")
                .see(
                        "07700 900123",
                        "Seeing his daughter on Sundays",
                        "Joe Lafferty",
                        "Told of thefts",
                        "Spoke of his father");

        assertThat(fiona.page().title()).doesNotContain("Rab");
        // eight of its own, and the session, the viewer, the trail
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
    }

    @Test
    void a_peer_mentor_sees_neither_offences_nor_health_nor_confidential_notes(Visitor joe) {
        var world = World.with(application, "Rab Discreet", clock.instant());

        open(joe, "joe.lafferty", world)
                .see("Rab Discreet", "Meet in pairs", "Wants help with housing")
                .notSee("Told of thefts", "Told of health", "A note on health", "Spoke of his father");
    }

    @Test
    void the_partner_who_referred_them_gets_no_page(Visitor bernadette) {
        var world = World.with(application, "Rab Private", clock.instant());

        open(bernadette, "bernadette.coyle", world).expect(404).notSee("Rab");
    }

    @Test
    void unknown_and_malformed_people_are_not_found(Visitor fiona) {
        Beginnings.signedIn(fiona, "fiona.baird");

        fiona.open("/people/0190f3a2-0000-7000-8000-000000000000").expect(404);
        fiona.open("/people/1%27%20or%201=1").expect(404);
    }

    @Test
    void the_timeline_can_be_narrowed_and_goes_on(Visitor fiona) {
        var world = World.with(application, "Rab Often-Met", clock.instant());
        world.run("""
                insert into contact.contact (id, person_id, engagement_id, holder_agency_id, happened_at, mode, made, worker_id,
                       recorded_at, recorded_by)
                select uuidv7(), :person, :spell, :hscp, :at::timestamptz + n * interval '1 hour', 'TEXT', true, :fiona, :at, :fiona
                  from generate_series(1, 60) n
                """, 20);
        open(fiona, "fiona.baird", world);
        fiona.open("/people/" + world.person + "?show=CONTACT")
                .notSee("became lead worker")
                .see("Contact, by text");

        fiona.follow("Older →").expect(200).follow("← Newest").see("Wants help with housing");
    }

    @Test
    void every_look_at_a_persons_page_is_in_the_trail(Visitor fiona, Visitor alasdair) {
        var world = World.with(application, "Rab Watched", clock.instant());
        open(fiona, "fiona.baird", world);

        Beginnings.signedIn(alasdair, "alasdair.home");
        alasdair.open("/trail")
                .fill("about", "http://localhost/people/" + world.person)
                .choose("act", "CONSULTED")
                .submit("Apply filters")
                .see("Fiona Baird", "Looked at the person’s page")
                .notSee("Rab Watched");
        alasdair.submit("Is it whole?").see("The trail is whole");
    }

    @Test
    void the_trail_is_for_information_governance_only(Visitor fiona) {
        Beginnings.signedIn(fiona, "fiona.baird");

        fiona.open("/trail").expect(404);
        fiona.open("/agencies").expect(404);
    }

    @Test
    void today_tells_what_waits_and_how_long(Visitor fiona, Visitor imran) {
        var world = World.with(application, "Rab Waiting", clock.instant());
        world.run("update engagement.engagement set last_contact_at = :at where id = :spell", 15);

        Beginnings.signedIn(fiona, "fiona.baird")
                .open("/")
                .see("Get in touch: Rab Waiting", "1 day late", "Last contact 15 days ago");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(3 + 3);
        assertThat(Beginnings.today(Beginnings.signedIn(imran, "imran.aziz"))).doesNotContain("Rab Waiting");
    }

    @Test
    void a_spell_without_a_lead_waits_for_the_team_leader(Visitor morag, Visitor joe) {
        var world = World.with(application, "Rab Alone", clock.instant());
        world.run(
                "update engagement.engagement set status = 'AWAITING_FIRST_CONTACT', lead_worker_id = null where id = :spell",
                0);

        assertThat(Beginnings.today(Beginnings.signedIn(morag, "morag.sinclair")))
                .contains("Choose a lead worker: Rab Alone");
        assertThat(Beginnings.today(Beginnings.signedIn(joe, "joe.lafferty")))
                .doesNotContain("Choose a lead worker: Rab Alone");
    }

    @Test
    void who_has_nothing_to_do_yet_learns_what_will_come(Visitor visitor) {
        // not those of POP Plus: whom one of them met waits for the whole team
        for (var who : new String[] {"ruth.adeyemi", "priya.nair", "callie.doig", "alasdair.home"}) {
            Beginnings.signedIn(visitor.forgetCookies(), who).open("/").expect(200);
            assertThat(visitor.page().select(".pop-empty p")).as(who).hasSizeGreaterThan(1);
        }
    }

    private static Visitor open(Visitor visitor, String who, World world) {
        return Beginnings.signedIn(visitor, who).open("/people/" + world.person);
    }
}
