package pop.visibility;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.database.Viewer;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/// Asks the database as one of the cast, through the application's own role; whatever is written is taken back.
record Looking(JdbcClient app, JdbcClient owner, PlatformTransactionManager transactions, Map<String, Viewer> viewers) {

    Looking(JdbcClient app, JdbcClient owner, PlatformTransactionManager transactions) {
        this(app, owner, transactions, new HashMap<>());
    }

    /// What came of trying to write: how many rows, or that it was not allowed.
    static final int REFUSED = -1;

    /// Allowed, and stopped by a rule of the table only.
    static final int STOPPED = -2;

    int count(@Nullable String email, String table, String condition) {
        return as(
                email,
                () -> app.sql("select count(*) from " + table + " where " + condition)
                        .query(Integer.class)
                        .single());
    }

    /// What a query of one text column answers.
    List<String> list(@Nullable String email, String query) {
        return as(email, () -> app.sql(query).query(String.class).list());
    }

    int write(@Nullable String email, String statement) {
        try {
            return as(email, () -> app.sql(statement).update());
        } catch (DataAccessException failure) {
            var cause = failure.getMostSpecificCause();
            var refused = cause instanceof SQLException sql && "42501".equals(sql.getSQLState());
            return refused ? REFUSED : STOPPED;
        }
    }

    private <T> T as(@Nullable String email, Supplier<T> work) {
        var template = new TransactionTemplate(transactions);
        Supplier<T> undone = () -> requireNonNull(template.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
        return email == null
                ? undone.get()
                : viewers.computeIfAbsent(email, this::viewer).call(undone::get);
    }

    private Viewer viewer(String email) {
        return owner.sql("""
                        select p.worker_id, p.agency_id, p.team_id, p.role
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                         where w.email = :email
                           and p.until is null
                        """)
                .param("email", email)
                .query((row, _) -> new Viewer(
                        Viewer.Kind.WORKER,
                        row.getObject("worker_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getString("role"),
                        "a test"))
                .single();
    }
}
