package pop.visibility;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import pop.Cast;
import pop.PopTest;
import pop.Visitor;
import pop.database.Owner;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/// Each role against each table of overdose notifications: police see what they told, the outreach team its part
/// and what it wrote, the lead and information governance the course; nobody else a row, and nobody changes one
/// that is not theirs.
@PopTest
class OverdoseVisibilityTest {

    private static final String P = Cast.GREGOR_POLICE;
    private static final String COLLEAGUE = Cast.NADIA_POLICE;
    private static final String C = Cast.RUTH_CRISIS_OUTREACH;
    private static final String L = Cast.MORAG_LEADER;
    private static final String G = Cast.ALASDAIR_GOVERNANCE;

    private static final List<String> EVERYBODY = List.of(
            P,
            COLLEAGUE,
            C,
            L,
            G,
            Cast.FIONA_SOCIAL_CARE,
            Cast.JOE_PEER_MENTOR,
            Cast.STEVIE_CUSTODY,
            Cast.PRIYA_RESEARCHER,
            Cast.CALLIE_ADMINISTRATOR,
            Cast.BERNADETTE_PARTNER,
            Cast.LEWIS_PARTNER_OFFICER);

    /// Who sees rows of one notification that was sent, answered and closed, and confirmed to be nobody's.
    private static final Map<String, Set<String>> SEEN = Map.ofEntries(
            entry("overdose.notification", Set.of(P, COLLEAGUE, C, L, G)),
            entry("overdose.told", Set.of(P, COLLEAGUE, C)),
            entry("overdose.fact", Set.of(P, COLLEAGUE, C, L, G)),
            entry("overdose.note", Set.of(C)),
            entry("overdose.given", Set.of(C)),
            entry("overdose.back", Set.of(P, COLLEAGUE, C)),
            entry("overdose.nobody", Set.of(P, COLLEAGUE)),
            entry("overdose.opened", Set.of(P, COLLEAGUE, C, L, G)));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    private Looking looking;

    @BeforeEach
    void eyes() {
        looking = new Looking(app, Owner.of(application), transactions);
    }

    @Test
    void every_table_of_the_room_is_walked() {
        assertThat(new Tables(Owner.of(application)).secured())
                .extracting(Tables.Table::name)
                .filteredOn(name -> name.startsWith("overdose."))
                .containsExactlyInAnyOrder(
                        "overdose.notification",
                        "overdose.told",
                        "overdose.fact",
                        "overdose.note",
                        "overdose.given",
                        "overdose.back",
                        "overdose.nobody",
                        "overdose.opened",
                        "overdose.client",
                        "overdose.certificate",
                        "overdose.desk",
                        "overdose.on_call");
    }

    @Test
    void each_role_sees_its_part_and_changes_nothing_else(Visitor gregor, Visitor ruth) {
        var it = answered(gregor, ruth);
        SEEN.forEach((table, seers) -> {
            var which = (table.endsWith(".notification") ? "id" : "notification_id") + " = '" + it + "'";
            for (var who : EVERYBODY) {
                assertThat(looking.count(who, table, which) > 0)
                        .as(who + " sees " + table)
                        .isEqualTo(seers.contains(who));
                assertThat(looking.write(who, "delete from " + table + " where " + which))
                        .as(who + " deletes from " + table)
                        .isIn(0, Looking.REFUSED);
            }
        });
        for (var who : EVERYBODY) {
            if (!Set.of(P, COLLEAGUE, C, G).contains(who)) {
                assertThat(looking.write(
                                who, "update overdose.notification set status = 'CLOSED' where id = '" + it + "'"))
                        .as(who)
                        .isIn(0, Looking.REFUSED);
            }
            assertThat(looking.write(who, "update overdose.fact set code = 'X' where notification_id = '" + it + "'"))
                    .as(who + " rewrites what happened")
                    .isIn(0, Looking.REFUSED);
        }
    }

    @Test
    void what_was_not_sent_is_not_shown_to_the_outreach_team(Visitor gregor, Visitor ruth) {
        var it = answered(gregor, ruth);
        var owner = Owner.of(application);
        owner.sql(
                        "update overdose.notification set status = 'IN_SCOPE', sent_at = null, clause_id = null where id = :id::uuid")
                .param("id", it)
                .update();
        owner.sql("update overdose.told set sent = false where notification_id = :id::uuid")
                .param("id", it)
                .update();
        assertThat(looking.count(C, "overdose.notification", "id = '" + it + "'"))
                .isZero();
        assertThat(looking.count(C, "overdose.told", "notification_id = '" + it + "'"))
                .isZero();
        assertThat(looking.count(P, "overdose.told", "notification_id = '" + it + "'"))
                .isPositive();
        // a kept one is no lifecycle's end: let nothing of it stand
        owner.sql("update overdose.notification set status = 'CLOSED' where id = :id::uuid")
                .param("id", it)
                .update();
    }

    private static String answered(Visitor gregor, Visitor ruth) {
        signedIn(gregor, P).open("/overdoses/new");
        for (var test : new String[] {"nonFatal", "accidental", "illicitDrug", "dealtWith"}) {
            gregor.choose(test, "YES");
        }
        gregor.fill("place", "Seen by few").submit("Send").expect(200);
        var it = gregor.address();
        gregor.open(it + "/person").submit("Nobody I know as supported").expect(200);
        signedIn(ruth, C)
                .open(it)
                .choose("way", "VISIT")
                .choose("met", "CONTACTED")
                .fill("note", "Well")
                .submit("Save");
        ruth.open(it + "/help").choose("done", "HEALTH_CARE").submit("Save").expect(200);
        ruth.fill("words", "Seen").submit("Tell them").expect(200);
        return it.substring("/overdoses/".length());
    }

    private static Visitor signedIn(Visitor visitor, String email) {
        return visitor.open("/signin")
                .fill("email", email)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }
}
