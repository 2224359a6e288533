package pop.journey;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.database.Owner;
import pop.database.Times;
import pop.database.Viewer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/// Asks the database as one of the cast, under the policies.
record AsWorker(ApplicationContext application) {

    /// @param question a count; it may name `:person`
    long count(String who, String question, UUID person) {
        var sql = application.getBean(JdbcClient.class);
        var template = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        return viewer(who)
                .call(() -> requireNonNull(template.execute(_ -> sql.sql(question)
                        .param("person", person)
                        .query(Long.class)
                        .single())));
    }

    /// What waits for them about this person: the reasons on their Today, however many pages it has.
    List<String> todo(String who, UUID person, Instant now) {
        return call(
                who,
                () -> application
                        .getBean(JdbcClient.class)
                        .sql(
                                "select t.kind from worklist.todo(:now) t where t.person_id = :person and t.owner_id = sharing.viewer()")
                        .param("now", Times.utc(now))
                        .param("person", person)
                        .query(String.class)
                        .list());
    }

    /// Does something in a transaction, as one of the cast.
    <T> T call(String who, Supplier<T> work) {
        var template = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        return viewer(who).call(() -> requireNonNull(template.execute(_ -> work.get())));
    }

    private Viewer viewer(String who) {
        return Owner.of(application)
                .sql("""
                        select p.worker_id, p.agency_id, p.team_id, p.role
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                         where w.email = :who || '@cast.invalid'
                           and p.until is null
                        """)
                .param("who", who)
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
