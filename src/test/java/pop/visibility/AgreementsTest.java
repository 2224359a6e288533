package pop.visibility;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import pop.Cast;
import pop.PopTest;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/// Agreements against the real policies: who may write them, that what was signed stays, and that what governance is
/// told of others' sight is what the policies show those others.
@PopTest
class AgreementsTest {

    private static final String IN_FORCE = "80000000-0000-7000-8000-000000000001";
    private static final String HSCP = "a0000000-0000-7000-8000-000000000001";
    private static final String POLICE = "a0000000-0000-7000-8000-000000000002";
    private static final Map<String, String> EVERYONE = Map.ofEntries(
            Map.entry(Cast.MORAG_LEADER, "001"),
            Map.entry(Cast.FIONA_SOCIAL_CARE, "002"),
            Map.entry(Cast.IMRAN_SOCIAL_CARE, "003"),
            Map.entry(Cast.EILIDH_SOCIAL_CARE, "004"),
            Map.entry(Cast.GREGOR_POLICE, "005"),
            Map.entry(Cast.NADIA_POLICE, "006"),
            Map.entry(Cast.JOE_PEER_MENTOR, "008"),
            Map.entry(Cast.BERNADETTE_PARTNER, "015"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private JdbcClient owner;
    private Looking looking;

    @BeforeEach
    void look() {
        owner = Owner.of(application);
        looking = new Looking(app, owner, transactions);
    }

    @Test
    void everyone_reads_agreements_and_governance_alone_writes_them() {
        for (var email : EVERYONE.keySet()) {
            assertThat(looking.count(email, "sharing.clause", "agreement_id = '" + IN_FORCE + "'"))
                    .isEqualTo(7);
            for (var statement : writes()) {
                assertThat(looking.write(email, statement))
                        .as("%s: %s", email, statement)
                        .isIn(0, Looking.REFUSED);
            }
        }
        assertThat(
                        looking.write(
                                Cast.ALASDAIR_GOVERNANCE,
                                "insert into sharing.agreement (id, series_id, version, title, status) select i, i, 1, 'A test', 'DRAFT' from (select uuidv7() as i) x"))
                .isEqualTo(1);
        assertThat(looking.count(null, "sharing.agreement", "true")).isZero();
    }

    @Test
    void what_was_signed_stays_even_for_governance() {
        for (var statement : List.of(
                "update sharing.agreement set title = 'Other' where id = '" + IN_FORCE + "'",
                "update sharing.agreement set review_on = review_on + 1 where id = '" + IN_FORCE + "'",
                "update sharing.agreement set status = 'DRAFT' where id = '" + IN_FORCE + "'",
                "update sharing.agreement_party set signed_by = 'Me' where agreement_id = '" + IN_FORCE + "'",
                "insert into sharing.clause (id, agreement_id, number, giver_id, receiver_id, roles, scopes, categories) values (uuidv7(), '"
                        + IN_FORCE + "', 99, '" + HSCP + "', '" + POLICE
                        + "', '{POLICE_OFFICER}', '{SUPPORT}', '{MONEY}')")) {
            assertThat(looking.write(Cast.ALASDAIR_GOVERNANCE, statement))
                    .as(statement)
                    .isEqualTo(Looking.REFUSED);
        }
        assertThat(looking.write(
                        Cast.ALASDAIR_GOVERNANCE,
                        "update sharing.clause set only_open = true where agreement_id = '" + IN_FORCE + "'"))
                .isZero();
        assertThat(looking.write(
                        Cast.ALASDAIR_GOVERNANCE, "delete from sharing.clause where agreement_id = '" + IN_FORCE + "'"))
                .isZero();
        assertThat(looking.write(
                        Cast.ALASDAIR_GOVERNANCE,
                        "update sharing.agreement set status = 'UNDER_REVIEW' where id = '" + IN_FORCE + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_governance_is_told_of_others_is_what_the_policies_show_them() {
        var world = World.with(application, "Somebody Seen", clock.instant());
        around(world);
        notes(world);

        var told = new TreeMap<String, List<String>>();
        var shown = new TreeMap<String, List<String>>();
        for (var one : EVERYONE.entrySet()) {
            told.put(one.getKey(), told(world, one.getValue()));
            shown.put(one.getKey(), shown(world, one.getKey()));
        }

        assertThat(told).isEqualTo(shown);
        assertThat(told.get(Cast.GREGOR_POLICE))
                .contains(HSCP + " HOUSING", POLICE + " OFFENDING")
                .doesNotContain(HSCP + " NOTES", HSCP + " MENTAL_HEALTH");
        assertThat(told.get(Cast.EILIDH_SOCIAL_CARE))
                .as("a conflict of interest")
                .isEmpty();
        assertThat(told.get(Cast.NADIA_POLICE)).as("given for once").contains(HSCP + " MONEY");
    }

    @Test
    void nobody_else_is_told() {
        var world = World.with(application, "Somebody Untold", clock.instant());
        var question = "sharing.would_see('" + world.person + "', null, now())";

        assertThat(looking.count(Cast.ALASDAIR_GOVERNANCE, question, "open")).isPositive();
        for (var email : EVERYONE.keySet()) {
            assertThat(looking.count(email, question, "true")).as(email).isZero();
        }
        assertThat(looking.count(null, question, "true")).isZero();
        assertThat(looking.count(null, "sharing.would_open(null, now())", "true"))
                .isZero();
    }

    private static List<String> writes() {
        return List.of(
                "insert into sharing.agreement (id, series_id, version, title, status) select i, i, 1, 'A test', 'DRAFT' from (select uuidv7() as i) x",
                "update sharing.agreement set title = title || '!' where status = 'DRAFT'",
                "update sharing.agreement_party set signed_by = 'Me', signed_on = now()",
                "delete from sharing.clause",
                "insert into sharing.agreement_fact (id, agreement_id, number, kind, happened_at, recorded_at, recorded_by) values (uuidv7(), '"
                        + IN_FORCE + "', 99, 'ENDED', now(), now(), uuidv7())");
    }

    /// Police in the team around the person, one of them by a decision only; somebody objects to notes and agreed to
    /// nothing.
    private static void around(World world) {
        world.run("""
                insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
                values (uuidv7(), :person, 'SUPPORT', 'c0000000-0000-7000-8000-000000000005', 'ENGAGEMENT', :spell, :at)
                """, 6);
        world.run("""
                insert into sharing.access (id, person_id, scope, worker_id, categories, basis, basis_id, since, until)
                values (uuidv7(), :person, 'GIVEN', 'c0000000-0000-7000-8000-000000000006', '{MONEY}', 'EMERGENCY', :spell, :at,
                        cast(:at as timestamptz) + interval '9 days')
                """, 6);
        world.run("""
                insert into sharing.preference (id, person_id, recipient_id, category, choice, since, recorded_by, holder_agency_id)
                values (uuidv7(), :person, 'a0000000-0000-7000-8000-000000000002', 'NOTES', 'OBJECTS', :at, :fiona, :hscp)
                """, 5);
    }

    /// A note of every category by each of three agencies, about a contact from before there was a spell.
    private static void notes(World world) {
        var contact = Ids.next();
        world.run("""
                insert into contact.contact (id, person_id, holder_agency_id, happened_at, mode, made, worker_id, minutes, recorded_at, recorded_by)
                select '""" + contact + "', :person, :hscp, :at, 'PHONE', true, :fiona, 5, :at, :fiona", 6);
        world.run("""
                insert into contact.note (id, contact_id, person_id, holder_agency_id, category, text, recorded_at, recorded_by)
                select uuidv7(), '""" + contact + """
                ', :person, h.id, c.name, 'a note', :at, uuidv7()
                  from sharing.category c
                 cross join agency.agency h
                 where h.name in ('Glasgow City HSCP', 'Police Scotland', 'Sacro')
                """, 6);
    }

    private List<String> told(World world, String post) {
        var holders = "('" + HSCP + "', '" + POLICE + "', 'a0000000-0000-7000-8000-000000000004')";
        return open(
                Cast.ALASDAIR_GOVERNANCE,
                "select holder || ' ' || category from sharing.would_see('" + world.person
                        + "', null, now()) where open and holder in " + holders
                        + " and post_id = 'd0000000-0000-7000-8000-000000000" + post + "'");
    }

    private List<String> shown(World world, String email) {
        return open(
                email,
                "select holder_agency_id || ' ' || category from contact.note where text = 'a note' and person_id = '"
                        + world.person + "'");
    }

    private List<String> open(String email, String query) {
        var rows = new ArrayList<>(looking.list(email, query));
        rows.sort(null);
        return rows;
    }
}
