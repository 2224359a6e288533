package pop.referral;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pop.PopTest;
import pop.database.AsOwner;
import pop.database.StoredStatuses;
import pop.generate.Generation;
import pop.generate.Plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/// What is generated obeys the same law as what people record.
@PopTest
class GeneratedFactsTest {

    @Autowired
    private Generation generation;

    @Autowired
    private AsOwner owner;

    @Test
    void a_status_is_what_the_facts_give_and_a_reference_can_be_read() throws Exception {
        try (var database = owner.connect()) {
            database.setAutoCommit(false);
            var sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
            var facts = new Facts(sql, Clock.systemUTC(), new StoredStatuses(sql));
            // what other tests wrote is not ours to judge
            var astrayBefore = facts.astray();
            var before = Set.copyOf(references(sql));
            generation.write(new Plan(300, 1, LocalDate.of(2026, 11, 1)), database);

            assertThat(facts.astray()).containsExactlyInAnyOrderElementsOf(astrayBefore);
            var generated =
                    references(sql).stream().filter(it -> !before.contains(it)).toList();
            assertThat(generated).hasSizeGreaterThanOrEqualTo(300);
            assertThat(generated).allMatch(it -> Reference.read(it).isPresent());
            database.rollback();
        }
    }

    private static List<String> references(JdbcClient sql) {
        return sql.sql("select reference from referral.referral")
                .query(String.class)
                .list();
    }
}
