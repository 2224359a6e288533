package pop.plan;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pop.PopTest;
import pop.database.AsOwner;
import pop.database.StoredStatuses;
import pop.generate.Generation;
import pop.generate.Plan;
import pop.rule.StatusCheck;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Plans that are generated obey the same law as those that people record.
@PopTest
class GeneratedPlansTest {

    @Autowired
    private Generation generation;

    @Autowired
    private AsOwner owner;

    @Test
    void statuses_follow_from_facts_and_categories_from_areas() throws Exception {
        try (var database = owner.connect()) {
            database.setAutoCommit(false);
            var sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
            var stored = new StoredStatuses(sql);
            var checks = List.<StatusCheck>of(
                    new PlanStatuses(stored), new GoalStatuses(stored), new ActionStatuses(stored));
            var before = checks.stream().map(StatusCheck::astray).toList();
            generation.write(new Plan(300, 1, LocalDate.of(2026, 11, 1)), database);

            assertThat(checks.stream().map(StatusCheck::astray)).isEqualTo(before);
            assertThat(sql.sql("select distinct area || ' ' || category from plan.goal")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allSatisfy(both -> {
                        var parts = both.split(" ");
                        assertThat(Area.valueOf(parts[0]).category().name()).isEqualTo(parts[1]);
                    });
            database.rollback();
        }
    }
}
