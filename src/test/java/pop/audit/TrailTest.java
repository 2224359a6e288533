package pop.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.PopTest;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.database.Viewer;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Whoever owns the database can change it; the chain tells.
@PopTest
class TrailTest {

    private static final String WRITE = "select audit.write('CONSULTED', 'a test', null, null, '{}')";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AsSystem house;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Trail trail;

    @BeforeEach
    void write_some_entries() {
        for (int i = 0; i < 5; i++) {
            house.run("a test", () -> app.sql(WRITE).query().listOfRows());
        }
    }

    @Test
    void a_trail_nobody_touched_is_whole() {
        assertThat(trail.verify()).isEmpty();
        assertThat(trail.verify(trail.head())).isEmpty();
    }

    @Test
    void every_column_changed_afterwards_is_found() {
        for (var change : List.of(
                "at = at + interval '1 second'",
                "act = 'ERASED'",
                "kind = 'LINK'",
                "viewer_id = uuidv7()",
                "agency_id = uuidv7()",
                "team_id = uuidv7()",
                "role = 'RESEARCHER'",
                "purpose = purpose || chr(31)",
                "what = 'elsewhere'",
                "subject_id = uuidv7()",
                "person_id = uuidv7()",
                "columns = '{name}'",
                "tx = pg_current_xact_id()")) {
            assertThat(after("update audit.entry set " + change + " where id = " + last(2)))
                    .as(change)
                    .isNotEmpty();
        }
    }

    @Test
    void an_entry_removed_in_the_middle_is_found() {
        var problems = after(
                "delete from audit.seal where entry_id = " + last(3),
                "delete from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)");

        assertThat(problems).anyMatch(problem -> problem.contains("missing"));
    }

    @Test
    void an_entry_removed_beneath_its_seal_is_found() {
        assertThat(after(
                        "alter table audit.seal drop constraint seal_entry_id_fkey",
                        "delete from audit.entry where id = " + last(3)))
                .containsExactly("the entry was removed");
    }

    @Test
    void the_last_entry_removed_is_found() {
        var problems = after(
                "delete from audit.seal where number = (select max(number) from audit.seal)",
                "delete from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)");

        assertThat(problems).anyMatch(problem -> problem.startsWith("the chain ends at"));
    }

    @Test
    void an_entry_put_in_without_a_seal_is_found() {
        assertThat(after(
                        "insert into audit.entry select uuidv7(), at, act, kind, viewer_id, agency_id, team_id, role, purpose, "
                                + "what, subject_id, person_id, columns, tx from audit.entry where id = " + last(2)))
                .containsExactly("the entry was inserted without a seal");
    }

    @Test
    void two_entries_swapped_are_found() {
        assertThat(after(
                        "alter table audit.seal drop constraint seal_entry_id_key",
                        "update audit.seal s set entry_id = case when s.number = h.number then " + last(2) + " else "
                                + last(1) + " end from audit.head h where s.number >= h.number - 1"))
                .isNotEmpty();
    }

    /// Who owns everything can write a new chain that fits: only a head kept elsewhere shows it.
    @Test
    void a_chain_cut_short_with_its_head_is_found_by_an_anchor() {
        var anchor = trail.head();
        var cut = new String[] {
            "delete from audit.seal where number = (select number from audit.head)",
            "delete from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)",
            "update audit.head set (number, hash) = (select number, hash from audit.seal order by number desc limit 1)"
        };

        assertThat(after(cut)).isEmpty();
        List<Trail.Problem> found = tampered(sql -> new Trail(sql).verify(anchor), cut);
        assertThat(found)
                .extracting(Trail.Problem::problem)
                .containsExactly("the chain was written anew: the anchor is not in it");
        assertThat(Trail.Head.of(anchor.toString())).isEqualTo(anchor);
    }

    @Test
    void many_at_once_make_one_whole_chain() throws Exception {
        var before = trail.head().number();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var done = Stream.generate(() -> threads.submit(this::write_some_entries))
                    .limit(20)
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        }

        assertThat(trail.head().number()).isGreaterThanOrEqualTo(before + 100);
        assertThat(trail.verify()).isEmpty();
    }

    @Test
    void the_application_can_only_add_through_the_one_way_in() {
        for (var table : List.of("audit.entry", "audit.seal", "audit.head")) {
            for (var statement : List.of(
                    "insert into " + table + " select * from " + table,
                    "delete from " + table,
                    "truncate " + table,
                    "update " + table + " set " + (table.equals("audit.entry") ? "what" : "number") + " = default",
                    "alter table " + table + " disable trigger all")) {
                assertThatThrownBy(() ->
                                house.run("a test", () -> app.sql(statement).update()))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void who_may_not_read_the_trail_sees_their_own_entries_only() {
        var worker =
                new Viewer(Viewer.Kind.WORKER, UUID.randomUUID(), UUID.randomUUID(), null, "PEER_MENTOR", "support");
        var seen = worker.call(() -> new TransactionTemplate(transactions)
                .execute(_ -> app.sql("select count(*) from audit.entry")
                        .query(Long.class)
                        .single()));

        assertThat(seen).isZero();
    }

    private static String last(int place) {
        return "(select entry_id from audit.seal order by number desc offset " + (place - 1) + " limit 1)";
    }

    private List<String> after(String... statements) {
        return tampered(sql -> new Trail(sql).verify(), statements).stream()
                .map(Trail.Problem::problem)
                .toList();
    }

    /// What is found after tampering as the owner, who can switch triggers off; nothing of it is kept.
    private <T> T tampered(Function<JdbcClient, T> look, String... statements) {
        try (var connection = Owner.source(application).getConnection()) {
            connection.setAutoCommit(false);
            var one = new SingleConnectionDataSource(connection, true);
            var sql = JdbcClient.create(one);
            sql.sql("alter table audit.entry disable trigger user").update();
            sql.sql("alter table audit.seal disable trigger user").update();
            for (var statement : statements) {
                sql.sql(statement).update();
            }
            var found = look.apply(sql);
            connection.rollback();
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
