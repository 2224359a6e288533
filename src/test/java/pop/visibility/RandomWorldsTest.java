package pop.visibility;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.PopTest;
import pop.database.Owner;
import pop.database.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The row policies answer as the plain rule does, for every viewer and row of thousands of people in invented
/// universes of agencies and agreements.
@PopTest
class RandomWorldsTest {

    private static final int UNIVERSES = 25;
    private static final int PEOPLE = 100;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void the_database_answers_as_the_plain_rule_does() {
        var shown = 0;
        var hidden = 0;
        for (int seed = 1; seed <= UNIVERSES; seed++) {
            var universe = written(seed);
            var rule = rule(universe);
            for (var viewer : universe.viewers) {
                var expected = expected(universe, rule, viewer);
                assertThat(seen(universe, viewer))
                        .as("universe %s, viewer %s", seed, viewer)
                        .isEqualTo(expected);
                shown += expected.size();
                hidden += universe.worlds.size() * 6 - expected.size();
            }
        }
        // neither everything nor nothing, or the comparison would mean little
        assertThat(shown).isGreaterThan(5_000);
        assertThat(hidden).isGreaterThan(5_000);
    }

    private RandomUniverse written(int seed) {
        var now = clock.instant();
        var universe = new RandomUniverse(seed, PEOPLE, now, LocalDate.ofInstant(now, ZoneId.of("Europe/London")));
        var source = Owner.source(application);
        var owner = new JdbcTemplate(source);
        forgetAgreements();
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(_ -> {
            new UniverseInDatabase(owner, now).write(universe);
        });
        return universe;
    }

    /// Agreements of a universe before would be looked through for every viewer of the next one.
    @AfterEach
    void forgetAgreements() {
        var owner = Owner.of(application);
        var invented = "(select id from sharing.agreement where title = 'Invented agreement')";
        owner.sql("delete from sharing.clause where agreement_id in " + invented)
                .update();
        owner.sql("delete from sharing.agreement_party where agreement_id in " + invented)
                .update();
        owner.sql("delete from sharing.agreement where title = 'Invented agreement'")
                .update();
    }

    private PlainRule rule(RandomUniverse universe) {
        var remits = new HashMap<String, Set<String>>();
        Owner.of(application)
                .sql("select role || ' ' || scope as remit, category from sharing.role_category")
                .query((row, _) -> Map.entry(row.getString("remit"), row.getString("category")))
                .list()
                .forEach(entry -> remits.computeIfAbsent(entry.getKey(), _ -> new HashSet<>())
                        .add(entry.getValue()));
        var now = clock.instant();
        return new PlainRule(now, LocalDate.ofInstant(now, ZoneId.of("Europe/London")), remits, universe.agreements);
    }

    private static Set<UUID> expected(RandomUniverse universe, PlainRule rule, PlainRule.Viewer viewer) {
        return universe.worlds.stream()
                .flatMap(world -> world.rows().stream().filter(row -> rule.sees(viewer, world.person(), row)))
                .map(PlainRule.Row::id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> seen(RandomUniverse universe, PlainRule.Viewer viewer) {
        var people = universe.worlds.stream().map(world -> world.person().id()).toArray(UUID[]::new);
        return new Viewer(Viewer.Kind.WORKER, viewer.worker(), viewer.agency(), viewer.team(), viewer.role(), "a test")
                .call(() -> requireNonNull(new TransactionTemplate(transactions)
                        .execute(_ -> app.sql("select id from person.address where person_id = any (:people)")
                                .param("people", people)
                                .query(UUID.class)
                                .set())));
    }
}
