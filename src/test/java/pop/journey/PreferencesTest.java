package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Owner;
import pop.delivery.Dispatcher;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.Outbox;
import pop.web.When;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.AGENCY;
import static pop.journey.Beginnings.GREGOR;
import static pop.journey.Beginnings.signedIn;

/// What a person says about sharing holds as soon as it is written down.
@PopTest
class PreferencesTest {

    private static final String POLICE = "a0000000-0000-7000-8000-000000000002";
    private static final String SACRO = "a0000000-0000-7000-8000-000000000004";
    private static final UUID SIMON = UUID.fromString("a0000000-0000-7000-8000-000000000005");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private AsSystem house;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private StatementCounter statements;

    @LocalServerPort
    private int port;

    private World world;

    @BeforeEach
    void an_officer_in_the_team_around_them() {
        world = World.with(application, "Rab " + Ids.next().toString().substring(24), clock.instant());
        joins(world);
    }

    @Test
    void what_police_may_not_be_told_is_gone_from_page_timeline_and_counts_at_once(Visitor fiona, Visitor gregor) {
        signedIn(gregor, "gregor.tait")
                .open(page())
                .see("07700 900123", "Wants help with housing", "Contact, face to face");
        assertThat(as("gregor.tait", "contact.note")).isEqualTo(1);
        signedIn(fiona, "fiona.baird").open(police());
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8);
        fiona.choose("CONTACT", "OBJECTS").choose("NOTES", "OBJECTS").fill("note", "They came to my mum's door");
        fiona.submit("Save").expect(200).see("It is written down and holds from now on", "Address and phone: objects");
        assertThat(fiona.open(prefs()).text()).contains("They came to my mum's door");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);

        gregor.open(page()).expect(200).see(world.name, "Meet in pairs");
        gregor.notSee("07700 900123", "Wants help with housing", "Contact, face to face");
        assertThat(as("gregor.tait", "contact.note")).isZero();
        assertThat(as("gregor.tait", "contact.contact")).isZero();
        fiona.open(page()).see("07700 900123", "objects: Police Scotland (2)");
    }

    @Test
    void who_objects_to_everything_is_nobody_to_them_and_supported_all_the_same(Visitor fiona, Visitor gregor) {
        signedIn(gregor, "gregor.tait").open(page()).expect(200);
        signedIn(fiona, "fiona.baird").open(prefs());
        object(fiona, POLICE).expect(200).see("Name and date of birth: objects");

        gregor.open(page()).expect(404);
        gregor.open(prefs()).expect(404);
        gregor.open("/engagements").expect(200).notSee(world.name);
        fiona.open("/people/" + world.person + "/contacts/new")
                .choose("made", "true")
                .choose("mode", "PHONE")
                .submit("Put on record")
                .expect(200);
        Beginnings.agreePlan(fiona, world.person);
        fiona.open("/engagements/" + world.spell).see("Active");
        fiona.open(page()).see("Fiona Baird");
    }

    @Test
    void an_objection_ends_on_its_day_and_stays_in_the_history(Visitor fiona, Visitor gregor) {
        signedIn(fiona, "fiona.baird").open(police()).choose("NOTES", "OBJECTS");
        fiona.fill("until", "31 2 2027").submit("Save").expect(422).see("Enter a day, such as");
        fiona.fill("until", "1 1 2020").submit("Save").expect(422).see("This day has passed");
        fiona.fill("until", When.date(When.dayOf(clock.instant()).plusDays(2)));
        fiona.submit("Save").expect(200).see("Notes of meetings: objects", ", until ");
        signedIn(gregor, "gregor.tait").open(page()).notSee("Wants help with housing");

        clock.tick(Duration.ofDays(4));
        signedIn(gregor.forgetCookies(), "gregor.tait").open(page()).see("Wants help with housing");
        signedIn(fiona.forgetCookies(), "fiona.baird").open(prefs());
        fiona.see("What was said before").notSee("Notes of meetings: objects");
    }

    @Test
    void whom_an_objection_is_against_does_not_lift_it(Visitor fiona, Visitor gregor) {
        signedIn(fiona, "fiona.baird")
                .open(police())
                .choose("NOTES", "OBJECTS")
                .submit("Save")
                .expect(200);
        signedIn(gregor, "gregor.tait")
                .open(police())
                .choose("NOTES", "AGREES")
                .submit("Save")
                .expect(409);
        gregor.see("lifted by a colleague of another agency").open(page()).notSee("Wants help with housing");
        assertThat(new AsWorker(application).count("gregor.tait", """
                with lifted as (
                    update sharing.preference set ended_at = now() where person_id = :person and choice = 'OBJECTS' returning 1)
                select count(*) from lifted
                """, world.person))
                .isZero();

        gregor.open(police()).choose("HOUSING", "OBJECTS").submit("Save").expect(200);
        fiona.open(police()).choose("NOTES", "AGREES").submit("Save").expect(200);
        gregor.open(page()).see("Wants help with housing");
    }

    @Test
    void the_same_page_sent_twice_is_one_and_a_stale_one_is_refused(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird").open(police());
        signedIn(morag, "morag.sinclair").open(police());
        var again = new Visitor(port);
        signedIn(again, "fiona.baird").open(police());
        fiona.choose("NOTES", "OBJECTS").submit("Save").expect(200);
        again.choose("NOTES", "OBJECTS").submit("Save").expect(200);
        assertThat(as("fiona.baird", "sharing.preference")).isEqualTo(1 + 1);

        morag.choose("HOUSING", "AGREES").submit("Save").expect(409);
        fiona.open(prefs()).see("Notes of meetings: objects", "Not asked: Housing");
    }

    @Test
    void of_two_who_save_at_once_one_is_told(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird").open(police()).choose("NOTES", "OBJECTS");
        signedIn(morag, "morag.sinclair").open(police()).choose("NOTES", "AGREES");

        var both = Stream.of(fiona, morag)
                .map(one ->
                        CompletableFuture.supplyAsync(() -> one.submit("Save").status()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(as("fiona.baird", "sharing.preference")).isEqualTo(1 + 1);
    }

    @Test
    void it_holds_for_every_record_of_the_person_and_the_stricter_word_is_carried(Visitor fiona) {
        var other = World.with(application, "Rab Saysnae", clock.instant());
        joins(other);
        signedIn(fiona, "fiona.baird").open("/people/" + other.person + "/preferences/" + POLICE);
        fiona.choose("CONTACT", "AGREES")
                .choose("NOTES", "OBJECTS")
                .submit("Save")
                .expect(200);
        fiona.open(police())
                .choose("CONTACT", "OBJECTS")
                .choose("HOUSING", "AGREES")
                .submit("Save")
                .expect(200);

        fiona.open("/people/links/" + link(other)).submit("They are one person").expect(200);

        assertThat(standing(world)).containsExactly("CONTACT OBJECTS", "HOUSING AGREES", "NOTES OBJECTS");
        assertThat(standing(other)).containsExactly("CONTACT OBJECTS", "NOTES OBJECTS");
        clock.tick(Duration.ofMinutes(1));
        fiona.open(police())
                .choose("NOTES", "AGREES")
                .choose("PLAN", "OBJECTS")
                .submit("Save")
                .expect(200);
        assertThat(standing(other))
                .containsExactly("CONTACT OBJECTS", "HOUSING AGREES", "NOTES AGREES", "PLAN OBJECTS");
    }

    @Test
    void an_objection_stops_what_is_on_its_way(Visitor fiona) {
        var address = Ids.next() + "@partner.invalid";
        put(address);
        signedIn(fiona, "fiona.baird").open(prefs());
        object(fiona, SIMON.toString()).expect(200);
        dispatcher.dispatch();

        assertThat(Outside.mailsTo(address)).isEmpty();
        assertThat(stopped()).containsExactly("objected");
        put(address);
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(address)).as("put after the objection").isEmpty();
    }

    @Test
    void who_had_received_it_is_told_and_not_whom_it_is_about(Visitor fiona, Visitor alasdair) throws Exception {
        put(Ids.next() + "@partner.invalid");
        dispatcher.dispatch();
        var before = Outside.mailsTo("alasdair.home@cast.invalid").size();
        signedIn(fiona, "fiona.baird").open(prefs());
        object(fiona, SIMON.toString()).expect(200);
        dispatcher.dispatch();

        var mails = Outside.mailsTo("alasdair.home@cast.invalid");
        assertThat(mails).hasSize(before + 1);
        assertThat(mails.getLast().getSubject() + mails.getLast().getContent()).doesNotContain("Rab");
        signedIn(alasdair, "alasdair.home").open("/waiting").see("Somebody objects to what your agency may be told");
        alasdair.open(prefs() + "/told")
                .expect(200)
                .see("Simon Community Scotland", "Housing", "Fiona Baird")
                .notSee("Rab");
        assertThat(standing(world)).hasSize(0);
    }

    @Test
    void an_agency_that_knows_nothing_of_them_learns_nothing(Visitor fiona, Visitor alasdair) {
        signedIn(fiona, "fiona.baird").open(prefs());
        object(fiona, SACRO).expect(200);
        dispatcher.dispatch();

        signedIn(alasdair, "alasdair.home").open(prefs() + "/told").expect(404);
    }

    @Test
    void a_message_leaves_only_while_its_clause_is_in_force_and_they_agree_if_it_asks_so() {
        var clause = Ids.next();
        // no agreement of the cast tells Simon Community of families
        world.run(
                "update sharing.preference set category = 'FAMILY' where person_id = :person and choice = 'AGREES'", 1);
        agreement(clause);
        assertThat(covered(clause)).isEqualTo("not-covered");
        world.run("update sharing.clause set categories = '{FAMILY,MONEY}' where id = '" + clause + "'", 0);
        assertThat(covered(clause)).isEmpty();
        world.run("update sharing.preference set until = :at where person_id = :person and choice = 'AGREES'", 1);
        assertThat(covered(clause)).isEqualTo("not-agreed");
        world.run("update sharing.agreement set status = 'ENDED' where id = '" + clause + "'", 0);
        assertThat(covered(clause)).isEqualTo("agreement-over");
    }

    @Test
    void the_sheet_says_what_they_said(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(prefs());
        object(fiona, POLICE);
        fiona.open(prefs() + "/sheet").see("You said yes: you take part.", "Everything", "Fiona Baird told you");
        fiona.see("We never stop helping you because you said no to the police.")
                .notSee("07700");
        assertThat(fiona.page().title()).doesNotContain("Rab");
    }

    private void joins(World joined) {
        joined.run("""
                insert into engagement.member (id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by)
                values (uuidv7(), :spell, :person, :hscp, '""" + GREGOR + "', 'MEMBER', :at, :fiona)", 7);
        joined.run("""
                insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
                values (uuidv7(), :person, 'SUPPORT', '""" + GREGOR + "', 'ENGAGEMENT', :spell, :at)", 7);
    }

    private Visitor object(Visitor visitor, String agency) {
        var form = visitor.page().expectFirst("[id=a-" + agency + "] form[action$=objection]");
        var fields = new HashMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        return visitor.post(form.attr("action"), fields);
    }

    private void put(String address) {
        house.run(
                "a test",
                () -> outbox.put(Message.to(
                                Recipient.byMail(SIMON, "Access Hub", address),
                                "onward.sent",
                                new Subject("onward", Ids.next()),
                                "a test")
                        .of(world.person)
                        .heldBy(AGENCY)
                        .opening(Set.of("HOUSING"))));
    }

    private List<String> stopped() {
        return owner().sql("""
                        select m.stopped_reason
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id
                         where a.person_id = :person
                           and m.status = 'STOPPED'
                           and m.kind = 'onward.sent'
                        """)
                .param("person", world.person)
                .query(String.class)
                .list();
    }

    private void agreement(UUID id) {
        world.run("""
                insert into sharing.agreement (id, series_id, version, title, starts_on, review_on, status)
                values ('%1$s', '%1$s', 1, 'A test', :at::timestamptz::date, :at::timestamptz::date + 400, 'IN_FORCE')
                """.formatted(id), 9);
        world.run("""
                insert into sharing.agreement_party (agreement_id, agency_id, signed_by, signed_on)
                values ('%1$s', :hscp, 'One', :at::timestamptz::date), ('%1$s', :simon, 'Other', :at::timestamptz::date)
                """.formatted(id), 9);
        world.run("""
                insert into sharing.clause (id, agreement_id, number, giver_id, receiver_id, roles, scopes, categories, event, needs_agreement)
                values ('%1$s', '%1$s', 1, :hscp, :simon, '{PARTNER_WORKER}', '{SUPPORT}', '{MONEY}', 'ONWARD_REFERRAL', true)
                """.formatted(id), 9);
    }

    /// Why not; blank if it may leave.
    private String covered(UUID clause) {
        var sql = application.getBean(JdbcClient.class);
        return house.call(
                "a test",
                () -> sql.sql("select coalesce(sharing.still_covers(:clause, :person, :simon, '{FAMILY}', now()), '')")
                        .param("clause", clause)
                        .param("person", world.person)
                        .param("simon", SIMON)
                        .query(String.class)
                        .single());
    }

    private UUID link(World other) {
        world.run("""
                insert into person.link (id, person_id, other_id, reasons, state, proposed_at)
                select uuidv7(), least(:person, p.id), greatest(:person, p.id), '{}', 'CANDIDATE', :at
                  from person.person p where p.id = '""" + other.person + "'", 0);
        return owner().sql("select id from person.link where :person in (person_id, other_id)")
                .param("person", world.person)
                .query(UUID.class)
                .single();
    }

    private List<String> standing(World of) {
        return owner().sql("""
                        select category || ' ' || choice
                          from sharing.preference
                         where person_id = :person
                           and recipient_id = :police::uuid
                           and ended_at is null
                         order by category
                        """)
                .param("person", of.person)
                .param("police", POLICE)
                .query(String.class)
                .list();
    }

    private long as(String who, String table) {
        return new AsWorker(application)
                .count(who, "select count(*) from " + table + " where person_id = :person", world.person);
    }

    private JdbcClient owner() {
        return Owner.of(application);
    }

    private String page() {
        return "/people/" + world.person;
    }

    private String prefs() {
        return page() + "/preferences";
    }

    private String police() {
        return prefs() + "/" + POLICE;
    }
}
