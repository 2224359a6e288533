package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;
import pop.journey.Governing.Said;
import pop.web.When;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.Governing.HSCP;
import static pop.journey.Governing.POLICE;

/// Agreements are the access rules: nothing of another agency's opens without one, all of it shuts the second it ends.
@PopTest
class AgreementsTest {

    private static final String GREGOR = "c0000000-0000-7000-8000-000000000005";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private World world;
    private LocalDate today;
    private String contacts;
    private String board;
    private String nurse;

    @BeforeEach
    void somebodySupportedByHealthAndPolice() {
        owner = Owner.of(application);
        world = World.with(application, "Rab Agreed", clock.instant());
        today = When.dayOf(clock.instant());
        contacts = "/people/" + world.person + "/contacts";
        healthBoard();
        around(GREGOR);
        around(worker());
        owner.sql("""
                        insert into contact.note (id, contact_id, person_id, holder_agency_id, category, text, recorded_at, recorded_by)
                        values (uuidv7(), :contact, :person, :police::uuid, 'OFFENDING', 'Told of a break-in.', now(), :gregor::uuid)
                        """)
                .param("contact", world.contact)
                .param("person", world.person)
                .param("police", POLICE)
                .param("gregor", GREGOR)
                .update();
    }

    @Test
    void police_open_no_health_notes_and_health_no_offences_until_an_agreement_says_so_and_lose_it_the_second_it_ends(
            Visitor alasdair, Visitor gregor, Visitor nora) {
        var governing = Governing.signedIn(alasdair, today);
        var team = inForce(
                governing, "Health joins the team", share(HSCP, board, "SOCIAL_CARE_WORKER", "IDENTITY", "CONTACT"));
        signedIn(gregor, "gregor.tait").open(contacts).expect(200).notSee("A note on health");
        signedIn(nora, nurse).open(contacts).expect(200).notSee("break-in");

        var draft = governing.draft("Health and offences", 200, HSCP, POLICE, board);
        governing.clause(draft, share(HSCP, POLICE, "POLICE_OFFICER", "PHYSICAL_HEALTH"));
        governing.clause(draft, share(POLICE, board, "SOCIAL_CARE_WORKER", "OFFENDING"));
        alasdair.open(draft + "/force").see("not ready", "the signature of Police Scotland");
        governing.sign(draft, HSCP, POLICE, board);
        gregor.open(contacts).notSee("A note on health");
        alasdair.open(draft + "/force")
                .submit("Put it in force")
                .expect(422)
                .see("Say of each of these clauses that it is meant");
        governing.force(draft, 1);

        gregor.open(contacts).see("A note on health");
        nora.open(contacts).see("break-in");
        governing.end(draft);
        gregor.open(contacts).expect(200).notSee("A note on health");
        nora.open(contacts).expect(200).notSee("break-in");
        governing.end(team);
        nora.open(contacts).expect(404);
    }

    @Test
    void a_draft_is_tried_before_anybody_signs_it_for_roles_and_for_one_person(Visitor alasdair) {
        var governing = Governing.signedIn(alasdair, today);
        var draft = governing.draft("A trial", 200, HSCP, POLICE);
        governing.clause(draft, share(HSCP, POLICE, "POLICE_OFFICER", "MENTAL_HEALTH"));

        alasdair.open(draft + "/trial")
                .expect(200)
                .see("What would change", "police officers of Police Scotland", "opens");
        assertThat(alasdair.page().select(".pop-cell--opens")).isNotEmpty();
        alasdair.open(draft + "/trial?person=" + world.person)
                .expect(200)
                .see("Gregor Tait, Police officer: 1 more open, 0 shut", "Joe Lafferty, Peer mentor: no change")
                .notSee("Rab Agreed");
        alasdair.open(draft + "/trial?person=nonsense").expect(200).see("Paste the address");
        alasdair.open("/trail?about=" + world.person).see("what another worker would see");
        alasdair.open(draft + "/end")
                .fill("note", "Only tried.")
                .submit("Throw it away")
                .see("Ended");
    }

    @Test
    void see_as_tells_what_lies_open_by_which_clause_and_why_not_and_shows_nothing(Visitor alasdair, Visitor gregor) {
        Governing.signedIn(alasdair, today);
        alasdair.open("/see-as").expect(200).see("Choose a worker");
        alasdair.open("/see-as?post=d0000000-0000-7000-8000-000000000005&person=/people/" + world.person)
                .expect(200)
                .see("Gregor Tait, Police officer of Police Scotland", "working as one team, clause 1")
                .see("not open: no agreement", "not in the role’s remit", "to keep people safe")
                .notSee("Rab Agreed", "break-in");
        alasdair.open("/see-as?post=d0000000-0000-7000-8000-000000000006&person=" + UUID.randomUUID())
                .expect(200)
                .see("No door to this person");
        alasdair.open("/see-as?post=d0000000-0000-7000-8000-000000000005&person=/referrals/" + world.referral)
                .expect(200)
                .see("Of this person", "not open: no agreement");
        signedIn(gregor, "gregor.tait").open("/see-as").expect(404);
        gregor.open("/agreements").expect(200).see("working as one team").notSee("Draft an agreement", "See as");
        gregor.open("/agreements/new").expect(404);
    }

    @Test
    void what_runs_out_by_its_date_opens_nothing_and_is_announced_sixty_days_ahead(
            Visitor alasdair, Visitor gregor, Visitor later) {
        var governing = Governing.signedIn(alasdair, today);
        var agreement = inForce(governing, "For a month", share(HSCP, POLICE, "POLICE_OFFICER", "MONEY"));
        note("MONEY", "Owes a fine.");
        signedIn(gregor, "gregor.tait").open(contacts).see("Owes a fine");
        assertThat(Beginnings.today(alasdair)).contains("Review an agreement: For a month");
        alasdair.open("/agreements").see("Review due in 30 days");

        clock.tick(Duration.ofDays(30));
        signedIn(gregor.forgetCookies(), "gregor.tait").open(contacts).see("Owes a fine");
        clock.tick(Duration.ofDays(1));
        signedIn(gregor.forgetCookies(), "gregor.tait")
                .open(contacts)
                .expect(200)
                .notSee("Owes a fine");
        signedIn(later, "alasdair.home").open(agreement).see("It ran out on", "Expired");
        new Governing(later, today).end(agreement);
    }

    @Test
    void a_party_that_left_gives_and_gets_nothing(Visitor alasdair, Visitor gregor) {
        var governing = Governing.signedIn(alasdair, today);
        note("MONEY", "Owes a fine.");
        signedIn(gregor, "gregor.tait");

        var left = inForce(governing, "One leaves", share(HSCP, POLICE, "POLICE_OFFICER", "MONEY"));
        gregor.open(contacts).see("Owes a fine");
        alasdair.open(left + "/departure?party=" + HSCP)
                .fill("by", "It no longer takes part.")
                .submit("It leaves")
                .expect(200)
                .see("Left");
        gregor.open(contacts).notSee("Owes a fine");
        governing.end(left);
    }

    @Test
    void an_agency_that_ended_gives_nothing_any_more(Visitor alasdair, Visitor gregor) {
        var governing = Governing.signedIn(alasdair, today);
        signedIn(gregor, "gregor.tait");
        owner.sql(
                        "insert into contact.note (id, contact_id, person_id, holder_agency_id, category, text, recorded_at, recorded_by)"
                                + " select uuidv7(), :contact, :person, :board::uuid, 'MONEY', 'Board and lodging.', now(), uuidv7()")
                .param("contact", world.contact)
                .param("person", world.person)
                .param("board", board)
                .update();
        var ended = inForce(governing, "One ends", share(board, POLICE, "POLICE_OFFICER", "MONEY"));
        gregor.open(contacts).see("Board and lodging");
        owner.sql("update agency.agency set until = :today where id = :board::uuid")
                .param("today", today)
                .param("board", board)
                .update();
        gregor.open(contacts).notSee("Board and lodging");
        governing.end(ended);
    }

    @Test
    void where_two_agreements_say_different_things_the_stricter_stands_and_the_page_says_so(
            Visitor alasdair, Visitor gregor) {
        var governing = Governing.signedIn(alasdair, today);
        note("MONEY", "Owes a fine.");
        var open = inForce(governing, "One opens", share(HSCP, POLICE, "POLICE_OFFICER", "MONEY"));
        signedIn(gregor, "gregor.tait").open(contacts).see("Owes a fine");

        var back = inForce(
                governing, "One keeps back", new Said("WITHHOLD", HSCP, POLICE, "POLICE_OFFICER", List.of("MONEY")));
        gregor.open(contacts).notSee("Owes a fine");
        alasdair.open(open).see("Where other agreements in force speak of the same", "One keeps back", "withheld");
        governing.end(back);
        gregor.open(contacts).see("Owes a fine");
        governing.end(open);
    }

    @Test
    void a_next_version_is_signed_anew_and_takes_the_place_of_the_one_before(Visitor alasdair, Visitor other) {
        var governing = Governing.signedIn(alasdair, today);
        var first = inForce(governing, "Twice", share(HSCP, POLICE, "POLICE_OFFICER", "MONEY"));
        signedIn(other, "alasdair.home").open(first);
        alasdair.open(first).submit("Start the review").see("Under review");
        other.submit("Start the review").expect(409).see("Someone else has changed this");

        alasdair.open(first + "/outcome")
                .fill("note", "Housing is needed too.")
                .submit("Record it and begin the next version")
                .see("Version 2", "Not signed");
        var second = alasdair.address();
        governing.dates(second, 90);
        governing.clause(second, share(HSCP, POLICE, "POLICE_OFFICER", "FAMILY"));
        governing.sign(second, HSCP);
        alasdair.open(second + "/clauses/new");
        governing.clause(second, share(HSCP, POLICE, "POLICE_OFFICER", "WORK_AND_LEARNING"));
        alasdair.open(second).see("1 signature taken back: sign anew");
        alasdair.open(second + "/comparison").see("Version 1 beside version 2", "Clause 2", "family");
        governing.sign(second, HSCP, POLICE);
        governing.force(second);
        alasdair.open(first).see("This version has ended").notSee("End it");
        alasdair.open(second + "/paper").see("12 Sign-off", "Jean Invented", "1.2.2 Legal basis");
        governing.end(second);
    }

    private String inForce(Governing governing, String title, Said said) {
        var address = governing.draft(title, 30, said.giver(), said.receiver());
        governing.clause(address, said);
        governing.sign(address, said.giver(), said.receiver());
        governing.force(address);
        return address;
    }

    private static Said share(String giver, String receiver, String role, String... categories) {
        return new Said("SHARE", giver, receiver, role, List.of(categories));
    }

    private void note(String category, String text) {
        owner.sql("""
                        insert into contact.note (id, contact_id, person_id, holder_agency_id, category, text, recorded_at, recorded_by)
                        values (uuidv7(), :contact, :person, :hscp::uuid, :category, :text, now(), uuidv7())
                        """)
                .param("contact", world.contact)
                .param("person", world.person)
                .param("hscp", HSCP)
                .param("category", category)
                .param("text", text)
                .update();
    }

    /// An agency of this test's own, with a nurse who sits in the team.
    private void healthBoard() {
        var name = "Health board " + Ids.next();
        board = Ids.next().toString();
        nurse = "nora." + board;
        owner.sql("insert into agency.agency (id, name, kind, since) values (:id::uuid, :name, 'HEALTH', '2020-01-01')")
                .param("id", board)
                .param("name", name)
                .update();
    }

    private String worker() {
        var id = Ids.next();
        owner.sql("insert into agency.worker (id, name, email) values (:id, 'Nora Invented', :email)")
                .param("id", id)
                .param("email", nurse + "@cast.invalid")
                .update();
        owner.sql("""
                        insert into agency.post (id, worker_id, agency_id, team_id, role, since)
                        values (uuidv7(), :id, :board::uuid, 'b0000000-0000-7000-8000-000000000001', 'SOCIAL_CARE_WORKER', '2020-01-01')
                        """).param("id", id).param("board", board).update();
        owner.sql("""
                        insert into signin.credential (worker_id, password, changed_at)
                        select :id, c.password, c.changed_at
                          from signin.credential c
                          join agency.worker w on w.id = c.worker_id
                         where w.email = :email
                        """).param("id", id).param("email", Cast.ALASDAIR_GOVERNANCE).update();
        return id.toString();
    }

    private void around(String worker) {
        owner.sql("""
                        insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
                        values (uuidv7(), :person, 'SUPPORT', :worker::uuid, 'ENGAGEMENT', :spell, now())
                        """)
                .param("person", world.person)
                .param("worker", worker)
                .param("spell", world.spell)
                .update();
    }
}
