package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.AgreedOnward;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.database.Times;
import pop.delivery.Dispatcher;
import pop.person.PersonEvent;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Whoever was referred from custody may be a client of the project. When the records are linked, the mentor who
/// referred
/// them is shown what they were told themselves, and nothing else in any table or by any function.
@PopTest
class FollowingAndNothingElseTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /// Every row about the record that came of the approach which the mentor is shown.
    private static final Map<String, Long> SHOWN = new TreeMap<>(Map.of(
            "onward.fact", 3L,
            "onward.from_custody", 1L,
            "onward.need", 1L,
            "onward.onward", 1L,
            "onward.told", 3L,
            "person.channel", 1L,
            "person.name", 1L,
            "person.name_word", 3L,
            "person.person", 1L,
            "sharing.access", 1L));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AsSystem house;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private World client;
    private SentOn on;
    private MetInCells met;
    private SentOn.Service hub;

    @BeforeEach
    void a_client_whom_the_mentor_meets(Visitor stevie) {
        clock.set(NOON);
        owner = Owner.of(application);
        client = World.with(application, "Known Ken", NOON);
        on = SentOn.with(application, client);
        AgreedOnward.fromSacro(owner, UUID.fromString(SentOn.SIMON));
        hub = on.withAccount("MONEY");
        met = MetInCells.with(owner, "Kenneth Known", "{MONEY}", List.of(hub.id()), NOON);
        signedIn(stevie, "stevie.moran").open(met.referring(hub)).choose("agrees", "true");
        stevie.submit("Go on: show it to them")
                .choose("agrees", "true")
                .submit("Send it")
                .expect(200);
        dispatcher.dispatch();
    }

    @Test
    void before_and_after_their_records_are_linked(Visitor stevie) {
        assertThat(shown(met.person())).isEqualTo(SHOWN);
        assertThat(shown(client.person)).isEmpty();
        clock.tick(Duration.ofHours(1));
        link();
        written_since_by_another_worker_of_the_agency();

        assertThat(shown(met.person())).isEqualTo(SHOWN);
        assertThat(shown(client.person)).isEmpty();
        nothing_is_told_by_a_function();
        signedIn(stevie, "stevie.moran")
                .open(met.referring(hub))
                .see("Kenneth Known")
                .notSee("Known Ken");
        for (var page : List.of("", "/onward", "/plan", "/appointments", "/messages", "/safety", "/conditions")) {
            stevie.open("/people/" + met.person() + page).notSee("Known Ken", "linked record", "Sacro knows");
            stevie.open("/people/" + client.person + page).expect(404);
        }
    }

    private void nothing_is_told_by_a_function() {
        for (var asked : List.of(
                "engagement.open_spell(:person) x where x is not null",
                "appointment.taken(:person, '2020-01-01', '2030-01-01')",
                "message.standing(:person)",
                "message.lines(:person, '2026-11-24')",
                "sharing.recipients(:person, '2026-11-24')",
                "(select justice.standing(:person, '2026-11-24') as n) x where n > 0",
                "audit.ledger(array[:person])",
                "audit.entry where person_id = :person and viewer_id <> sharing.viewer()")) {
            assertThat(count("select count(*) from " + asked, met.person()))
                    .as(asked)
                    .isZero();
        }
    }

    @Test
    void what_they_object_to_counts_for_the_mentor_too(Visitor stevie) {
        signedIn(stevie, "stevie.moran");
        client.run("update sharing.preference set choice = 'OBJECTS', category = 'MONEY' where person_id = :person", 0);
        link();
        var other = on.withAccount("MONEY");
        stevie.open(met.referring(other)).see("the person objects");
        assertThat(stevie.page().select("[name='told[MONEY]']")).isEmpty();
        assertThat(stevie.page().select("[name='told[IDENTITY]']")).hasSize(1);
    }

    @Test
    void it_is_shut_when_the_record_is() {
        house.run("a test", () -> owner.sql("""
                        insert into sharing.closing (id, person_id, basis, basis_id, since)
                        values (uuidv7(), :person, 'RESTRICTION', uuidv7(), '2026-11-24')
                        """).param("person", met.person()).update());
        assertThat(count("select count(*) from onward.onward where person_id = :person", met.person()))
                .isZero();
        assertThat(count("select count(*) from person.name where person_id = :person", met.person()))
                .isZero();
    }

    private Map<String, Long> shown(UUID person) {
        var rows = new TreeMap<String, Long>();
        for (var table : tables()) {
            var column = table.equals("person.person") ? "id" : "person_id";
            long seen = count("select count(*) from " + table + " where " + column + " = :person", person);
            if (seen > 0) {
                rows.put(table, seen);
            }
        }
        return rows;
    }

    private List<String> tables() {
        return owner.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relrowsecurity
                           and c.relname <> 'entry'
                           and exists (select from pg_attribute a where a.attrelid = c.oid and (a.attname = 'person_id' or c.relname = 'person'))
                        """).query(String.class).list();
    }

    private long count(String question, UUID person) {
        return new AsWorker(application).count("stevie.moran", question, person);
    }

    private void link() {
        var person = met.person();
        house.run("a test", () -> {
            owner.sql("""
                            insert into person.link (id, person_id, other_id, reasons, state, proposed_at, decided_at, decided_by)
                            values (uuidv7(), least(:one, :other), greatest(:one, :other), '{}', 'CONFIRMED', :now, :now, :morag::uuid)
                            """)
                    .param("one", person)
                    .param("other", client.person)
                    .param("now", Times.utc(clock.instant()))
                    .param("morag", World.MORAG)
                    .update();
            owner.sql("select person.set_main(:one)")
                    .param("one", client.person)
                    .query((row, _) -> row)
                    .single();
            events.publishEvent(new PersonEvent.Linked(
                    new PersonId(client.person), new PersonId(person), UUID.fromString(World.MORAG), clock.instant()));
        });
        it_was_carried_across(person);
    }

    private void it_was_carried_across(UUID person) {
        assertThat(owner.sql("select count(*) from sharing.access where person_id = :person and basis = 'LINK'")
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(owner.sql("select count(distinct main_id) from person.person where id in (:one, :other)")
                        .param("one", person)
                        .param("other", client.person)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /// The peer mentor around the client works for the same agency.
    private void written_since_by_another_worker_of_the_agency() {
        var at = Times.utc(clock.instant());
        owner.sql("""
                        insert into person.name (id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by)
                        values (uuidv7(), :person, 'a0000000-0000-7000-8000-000000000004', 'NICKNAME', '', '', 'Sacro knows', false, :at, :joe::uuid)
                        """)
                .param("person", met.person())
                .param("at", at)
                .param("joe", World.JOE)
                .update();
        owner.sql("""
                        insert into onward.need (id, person_id, holder_agency_id, category, need, note, wanted_at, status, recorded_at, recorded_by)
                        values (uuidv7(), :person, 'a0000000-0000-7000-8000-000000000004', 'MONEY', 'MONEY', 'Sacro knows', :at, 'OPEN', :at, :joe::uuid)
                        """)
                .param("person", met.person())
                .param("at", at)
                .param("joe", World.JOE)
                .update();
        owner.sql("""
                        insert into person.channel (id, person_id, holder_agency_id, kind, value, recorded_at, recorded_by)
                        values (uuidv7(), :person, 'a0000000-0000-7000-8000-000000000004', 'PHONE', '+447700900999', :at, :joe::uuid)
                        """)
                .param("person", met.person())
                .param("at", at)
                .param("joe", World.JOE)
                .update();
    }
}
