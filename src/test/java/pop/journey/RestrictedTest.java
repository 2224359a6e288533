package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.person.People;
import pop.person.PersonEvent;
import pop.person.PersonId;
import pop.sharing.Closings;
import pop.sharing.Grants;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InventedPeople.FIONA;
import static pop.journey.InventedPeople.IMRAN;

/// A restricted person is absent everywhere, but for those who are named.
@PopTest
class RestrictedTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Grants grants;

    @Autowired
    private Closings closings;

    @Autowired
    private AsSystem house;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private InventedPeople invented;

    @BeforeEach
    void inventPeople() {
        invented = new InventedPeople(people, grants, house);
    }

    @Test
    void nobody_but_those_named_finds_anything(
            Visitor morag, Visitor fiona, Visitor joe, Visitor imran, Visitor bernadette) {
        var world = World.with(application, "Zebedee Restrictable", clock.instant());
        world.run("update engagement.engagement set last_contact_at = :at where id = :spell", 15);
        index();
        for (var seen : List.of(signedIn(joe, "joe.lafferty"), signedIn(fiona, "fiona.baird"))) {
            seen.open("/people/" + world.person).expect(200);
        }
        signedIn(bernadette, "bernadette.coyle").open("/referrals/" + world.referral);
        bernadette.see(world.reference);
        signedIn(imran, "imran.aziz").open("/referrals/" + world.referral).expect(200);

        restrict(signedIn(morag, "morag.sinclair"), world.person)
                .expect(200)
                .see("Zebedee Restrictable", "Restricted: only you, Fiona Baird.");
        fiona.open("/people/" + world.person).see("Restricted: only you, Morag Sinclair.");
        assertThat(find(fiona, "zebedee restrictable")).contains("Zebedee Restrictable");

        joe.open("/people/" + world.person).expect(404);
        joe.open("/people/" + world.person + "/emergency").expect(404);
        joe.open("/people/" + world.person + "/conflict").expect(404);
        joe.open("/people/" + world.person + "/access-request").expect(404);
        joe.open("/engagements/" + world.spell).expect(404);
        joe.open("/engagements").notSee("Zebedee");
        assertThat(Beginnings.today(joe)).doesNotContain("Zebedee");
        assertThat(find(joe, "zebedee restrictable")).doesNotContain("Zebedee Restrictable");
        imran.open("/referrals/" + world.referral).expect(404);
        bernadette.open("/referrals").notSee(world.reference);
        bernadette.open("/referrals/" + world.referral).expect(404);
        assertThat(rows(Beginnings.JOE, "PEER_MENTOR", world)).isZero();
    }

    @Test
    void who_is_excepted_can_be_changed_and_the_restriction_lifted(
            Visitor morag, Visitor joe, Visitor fiona, Visitor alasdair) {
        var world = World.with(application, "Ygritte Onlyfew", clock.instant());
        restrict(signedIn(morag, "morag.sinclair"), world.person).follow("Why");
        var restriction = morag.address();
        signedIn(fiona, "fiona.baird")
                .open(restriction)
                .see("Sister of a colleague.")
                .notSee("Lift the restriction");
        signedIn(alasdair, "alasdair.home")
                .open("/restrictions")
                .see(world.person.toString())
                .notSee("Ygritte");
        alasdair.open(restriction).notSee("Sister of a colleague", "Lift");
        signedIn(joe, "joe.lafferty").open(restriction).expect(404);

        morag.submit("Change").expect(422).see("Say in a sentence why");
        morag.choose("excepting", Beginnings.JOE)
                .fill("note", "Joe is around her too.")
                .submit("Change");
        morag.see("Joe Lafferty");
        joe.open("/people/" + world.person).see("Restricted: only you");
        var stale = Map.of("_csrf", morag.value("_csrf"), "version", "1", "why", "Over.");
        morag.post(restriction + "/lifting", stale).expect(409);

        morag.open(restriction)
                .fill("why", "She works elsewhere now.")
                .submit("Lift the restriction")
                .see("Lifted");
        joe.open("/people/" + world.person).expect(200).notSee("Restricted");
    }

    @Test
    void only_the_lead_of_the_team_around_somebody_restricts(Visitor fiona, Visitor alasdair) {
        var world = World.with(application, "Xanthe Unrestricted", clock.instant());

        signedIn(fiona, "fiona.baird")
                .open("/people/" + world.person + "/restriction")
                .expect(404);
        signedIn(alasdair, "alasdair.home")
                .open("/people/" + world.person + "/restriction")
                .expect(404);
        alasdair.open("/access").see("Emergency access to review", "Restricted records");
    }

    @Test
    void linked_records_are_restricted_together_and_stay_so_after_a_split() {
        var one = invented.sharedWith(FIONA, "Wilma Linkable", "");
        var other = invented.sharedWith(IMRAN, "Wilma Linkabel", "");
        var ground = UUID.randomUUID();
        house.run("a test", () -> closings.restrict(List.of(one.value()), List.of(FIONA), ground));
        assertThat(sees(IMRAN.value(), other)).isTrue();

        link(one, other, "CONFIRMED");
        events(one, other, true);
        assertThat(sees(IMRAN.value(), other)).isFalse();
        assertThat(sees(FIONA.value(), other)).isTrue();

        link(one, other, "SPLIT");
        events(one, other, false);
        assertThat(sees(IMRAN.value(), other)).isFalse();
        house.run("a test", () -> closings.lift(ground));
        assertThat(sees(IMRAN.value(), other)).isTrue();
    }

    private Visitor restrict(Visitor visitor, UUID person) {
        return visitor.open("/people/" + person + "/restriction")
                .expect(200)
                .choose("reason", "RELATIVE_OF_A_COLLEAGUE")
                .fill("note", "Sister of a colleague.")
                .leave("excepting", Beginnings.JOE)
                .submit("Restrict");
    }

    private void index() {
        application.getBeansOfType(ApplicationRunner.class).values().stream()
                .filter(it -> it.getClass().getSimpleName().equals("IndexNames"))
                .forEach(it -> {
                    try {
                        it.run(new DefaultApplicationArguments());
                    } catch (Exception impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    private static String find(Visitor visitor, String what) {
        return visitor.open("/people")
                .fill("q", what)
                .submit("Find")
                .page()
                .select("ul.pop-found")
                .text();
    }

    /// Whatever is kept about the person, counted as this worker.
    private int rows(String worker, String role, World world) {
        var viewer = new Viewer(
                Viewer.Kind.WORKER,
                UUID.fromString(worker),
                UUID.fromString("a0000000-0000-7000-8000-000000000004"),
                Beginnings.TEAM,
                role,
                "a test");
        return viewer.call(() -> transaction()
                .execute(_ -> sql.sql("""
                        select (select count(*) from person.person where id = :person)
                             + (select count(*) from person.name where person_id = :person)
                             + (select count(*) from engagement.engagement where person_id = :person)
                             + (select count(*) from engagement.member where person_id = :person)
                             + (select count(*) from contact.contact where person_id = :person)
                             + (select count(*) from referral.referral where person_id = :person)
                             + (select count(*) from timeline.entry where person_id = :person)
                        """)
                        .param("person", world.person)
                        .query(Integer.class)
                        .single()));
    }

    private boolean sees(UUID worker, PersonId person) {
        var viewer = new Viewer(
                Viewer.Kind.WORKER, worker, Beginnings.AGENCY, Beginnings.TEAM, "SOCIAL_CARE_WORKER", "a test");
        return viewer.call(
                () -> transaction().execute(_ -> people.identity(person).isPresent()));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    private void link(PersonId one, PersonId other, String state) {
        house.run("a test", () -> {
            people.propose(one, other, List.of("a test"));
            sql.sql("""
                            update person.link
                               set state = :state, decided_at = now(), decided_by = :by
                             where person_id in (:one, :other) and other_id in (:one, :other)
                            """)
                    .param("state", state)
                    .param("by", FIONA.value())
                    .param("one", one.value())
                    .param("other", other.value())
                    .update();
            for (var each : List.of(one, other)) {
                sql.sql("select person.set_main(:person)")
                        .param("person", each.value())
                        .query((_, _) -> true)
                        .single();
            }
        });
    }

    private void events(PersonId one, PersonId other, boolean linked) {
        house.run(
                "a test",
                () -> events.publishEvent(
                        linked
                                ? new PersonEvent.Linked(one, other, FIONA.value(), clock.instant())
                                : new PersonEvent.Unlinked(one, other, FIONA.value(), clock.instant())));
    }
}
