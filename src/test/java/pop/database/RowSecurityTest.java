package pop.database;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.PopTest;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PopTest
class RowSecurityTest {

    private final Viewer worker =
            new Viewer(Viewer.Kind.WORKER, Ids.next(), Ids.next(), null, "peer mentor", "support");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_transaction_carries_its_viewer() {
        var seen = worker.call(() -> inTransaction("pop.viewer"));

        assertThat(UUID.fromString(seen)).isEqualTo(worker.id());
    }

    @Test
    void a_connection_forgets_the_viewer_with_the_transaction() {
        worker.run(() -> inTransaction("pop.viewer"));

        assertThat(setting("pop.viewer")).isEmpty();
        assertThat(inTransaction("pop.viewer")).isEmpty();
    }

    @Test
    void a_viewer_may_have_no_team() {
        assertThat(worker.<String, RuntimeException>call(() -> inTransaction("pop.team")))
                .isEmpty();
    }

    @Test
    void the_application_is_nobody_special() {
        var special = sql.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                        from pg_roles
                        where rolname = current_user
                        """).query(Boolean.class).single();

        assertThat(special).isFalse();
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("pop_app");
    }

    @Test
    void tests_run_with_a_session_time_zone_that_no_code_may_rely_on() {
        assertThat(setting("timezone")).isEqualTo("Pacific/Kiritimati");
    }

    private String inTransaction(String setting) {
        return new TransactionTemplate(transactions).execute(_ -> setting(setting));
    }

    private String setting(String name) {
        return sql.sql("select coalesce(current_setting(:name, true), '')")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
