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

import static org.assertj.core.api.Assertions.assertThat;

/// Who was met in the cells is shown to the custody peer mentors of the team, and to nobody else: no row, no change.
@PopTest
class CellsVisibilityTest {

    private static final List<String> OTHERS = List.of(
            Cast.MORAG_LEADER,
            Cast.FIONA_SOCIAL_CARE,
            Cast.GREGOR_POLICE,
            Cast.JOE_PEER_MENTOR,
            Cast.RUTH_CRISIS_OUTREACH,
            Cast.PRIYA_RESEARCHER,
            Cast.CALLIE_ADMINISTRATOR,
            Cast.ALASDAIR_GOVERNANCE,
            Cast.BERNADETTE_PARTNER,
            Cast.LEWIS_PARTNER_OFFICER);
    private static final Map<String, String> ROWS = Map.of(
            "custody.visit", "id = '%1$s'",
            "custody.visit_fact", "visit_id = '%1$s'",
            "custody.approach", "visit_id = '%1$s'",
            "custody.approach_fact", "approach_id in (select a.id from custody.approach a where a.visit_id = '%1$s')",
            "custody.asked", "approach_id in (select a.id from custody.approach a where a.visit_id = '%1$s')");

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
                .filteredOn(name -> name.startsWith("custody."))
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @Test
    void mentors_of_the_team_see_it_and_nobody_else_sees_or_changes_a_row(Visitor stevie) {
        var visit = met(stevie);
        ROWS.forEach((table, rows) -> {
            var which = rows.formatted(visit);
            assertThat(looking.count(Cast.STEVIE_CUSTODY, table, which))
                    .as(table)
                    .isPositive();
            assertThat(looking.count("donna.keane@cast.invalid", table, which))
                    .as(table)
                    .isPositive();
            for (var other : OTHERS) {
                assertThat(looking.count(other, table, which))
                        .as(other + " at " + table)
                        .isZero();
                assertThat(looking.write(other, "update " + table + " set category = category where " + which))
                        .as(other + " changes " + table)
                        .isIn(0, Looking.REFUSED);
            }
        });
        assertThat(looking.write(
                        Cast.FIONA_SOCIAL_CARE,
                        "update custody.approach set outcome = 'DECLINED' where visit_id = '" + visit + "'"))
                .isIn(0, Looking.REFUSED);
    }

    private static String met(Visitor stevie) {
        stevie.open("/signin")
                .fill("email", Cast.STEVIE_CUSTODY)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in")
                .open("/visits");
        stevie.choose("centre", "ce000000-0000-7000-8000-000000000002").submit("Begin");
        var visit = stevie.address().substring("/visits/".length());
        stevie.fill("knownAs", "Seen by few").submit("Save: wants support").expect(200);
        return visit;
    }
}
