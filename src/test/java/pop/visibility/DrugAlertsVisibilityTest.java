package pop.visibility;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.Cast;
import pop.PopTest;
import pop.database.Ids;
import pop.database.Owner;
import pop.database.Viewer;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Drug warnings: every worker with a post reads them, three roles keep them, and nobody changes what was said.
@PopTest
class DrugAlertsVisibilityTest {

    private static final List<String> KEEPERS =
            List.of(Cast.MORAG_LEADER, Cast.RUTH_CRISIS_OUTREACH, Cast.CALLIE_ADMINISTRATOR);
    private static final List<String> READERS = List.of(
            Cast.FIONA_SOCIAL_CARE,
            Cast.GREGOR_POLICE,
            Cast.JOE_PEER_MENTOR,
            Cast.STEVIE_CUSTODY,
            Cast.PRIYA_RESEARCHER,
            Cast.ALASDAIR_GOVERNANCE,
            Cast.BERNADETTE_PARTNER,
            Cast.LEWIS_PARTNER_OFFICER);
    private static final String RUTH =
            "(select id from agency.worker where email = '" + Cast.RUTH_CRISIS_OUTREACH + "')";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    private final UUID warning = Ids.next();
    private final String which = "id = '" + warning + "'";
    private final String itsFacts = "alert_id = '" + warning + "'";
    private Looking looking;

    @BeforeEach
    void aWarning() {
        var owner = Owner.of(application);
        looking = new Looking(app, owner, transactions);
        owner.sql(alert(warning, RUTH)).update();
        owner.sql(fact(warning, RUTH)).update();
    }

    @Test
    void every_worker_with_a_post_reads_it_and_nobody_else() {
        for (var workers : List.of(KEEPERS, READERS)) {
            for (var who : workers) {
                assertThat(looking.count(who, "drugalert.alert", which)).as(who).isEqualTo(1);
                assertThat(looking.count(who, "drugalert.fact", itsFacts))
                        .as(who)
                        .isEqualTo(1);
            }
        }
        assertThat(looking.count(null, "drugalert.alert", which)).isZero();
        assertThat(looking.count(null, "drugalert.fact", itsFacts)).isZero();
        var link = new Viewer(Viewer.Kind.LINK, Ids.next(), Ids.next(), Ids.next(), "", "a test");
        var seen = link.call(() -> new TransactionTemplate(transactions)
                .execute(_ -> app.sql("select count(*) from drugalert.alert")
                        .query(Integer.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void three_roles_put_up_and_change_in_their_own_name() {
        for (var who : KEEPERS) {
            var self = "(select id from agency.worker where email = '" + who + "')";
            assertThat(looking.write(who, alert(Ids.next(), self))).as(who).isEqualTo(1);
            assertThat(looking.write(who, "update drugalert.alert set status = 'WITHDRAWN' where " + which))
                    .as(who)
                    .isEqualTo(1);
            if (!who.equals(Cast.RUTH_CRISIS_OUTREACH)) {
                assertThat(looking.write(who, alert(Ids.next(), RUTH))).as(who).isEqualTo(Looking.REFUSED);
                assertThat(looking.write(who, fact(warning, RUTH))).as(who).isEqualTo(Looking.REFUSED);
            }
        }
    }

    @Test
    void nobody_else_puts_up_or_changes_and_nobody_at_all_changes_what_was_said() {
        for (var who : READERS) {
            var self = "(select id from agency.worker where email = '" + who + "')";
            assertThat(looking.write(who, alert(Ids.next(), self))).as(who).isEqualTo(Looking.REFUSED);
            assertThat(looking.write(who, fact(warning, self))).as(who).isEqualTo(Looking.REFUSED);
            assertThat(looking.write(who, "update drugalert.alert set status = 'WITHDRAWN' where " + which))
                    .as(who)
                    .isZero();
        }
        for (var who : KEEPERS) {
            assertThat(looking.write(who, "update drugalert.fact set why = 'x' where " + itsFacts))
                    .as(who)
                    .isEqualTo(Looking.REFUSED);
            assertThat(looking.write(who, "update drugalert.alert set put_up_by = put_up_by where " + which))
                    .as(who)
                    .isEqualTo(Looking.REFUSED);
            assertThat(looking.write(who, "delete from drugalert.alert where " + which))
                    .as(who)
                    .isEqualTo(Looking.REFUSED);
        }
    }

    private static String alert(UUID id, String by) {
        return """
                insert into drugalert.alert (id, source, reference, substances, seen, todo, area, issued_on, expires_on, status, put_up_by, put_up_at)
                select '%s', 'RADAR', '', 'Blue tablets', 'Seen', 'Do', 'Glasgow', '2026-01-01', '2026-01-29', 'STANDS', %s, now()
                """.formatted(id, by);
    }

    private static String fact(UUID id, String by) {
        return """
                insert into drugalert.fact (id, alert_id, number, kind, source, reference, substances, seen, todo, area, issued_on, expires_on, why, at, recorded_by)
                select uuidv7(), '%s', 1, 'PUT_UP', 'RADAR', '', 'Blue tablets', 'Seen', 'Do', 'Glasgow', '2026-01-01', '2026-01-29', '', now(), %s
                """.formatted(id, by);
    }
}
