package pop.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.database.AsOwner;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the row policies cost: what a person's page asks of the timeline, the details and the support, as a worker
/// under the policies and as the database's owner without them, for the same people.
@Component
final class PolicyCost {

    private static final String WORKER = "fiona.baird@cast.invalid";
    private static final int ROUNDS = 10;

    private static final String PEOPLE = """
            select a.person_id
              from sharing.access a
              join agency.worker w on w.id = a.worker_id
             where w.email = :worker
               and a.until is null
             order by md5(a.id::text)
             limit 200
            """;

    private static final List<String> PAGE =
            List.of("""
            select t.id, t.happened_at, t.kind, t.what, t.detail, t.text, t.subject
              from timeline.entry t
             where t.person_id = any (array(select p.id from person.person p where p.main_id = :person))
             order by t.happened_at desc, t.id desc
             limit 41
            """, """
            select d.part, d.kind, d.text, d.note, d.recorded_at
              from timeline.detail d
             where d.person_id = any (array(select p.id from person.person p where p.main_id = :person))
            """, "select s.* from engagement.spell s where s.person = :person");

    private final AsOwner owner;
    private final JdbcClient app;
    private final TransactionTemplate transaction;

    PolicyCost(AsOwner owner, JdbcClient app, PlatformTransactionManager transactions) {
        this.owner = owner;
        this.app = app;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Milliseconds for one person's three questions: the median over people and rounds, after a round that warms up.
    record Result(double without, double with) {

        String sentence() {
            return String.format(
                    Locale.UK,
                    "A person’s page, its three largest questions: %.2f ms without row policies, %.2f ms under them (%.2f times).%n",
                    without,
                    with,
                    with / without);
        }
    }

    Result measure() throws SQLException {
        try (var connection = owner.connect()) {
            var beneath = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var people = beneath.sql(PEOPLE)
                    .param("worker", WORKER)
                    .query(UUID.class)
                    .list();
            var without = timed(beneath, people);
            var with = CastViewer.of(WORKER, beneath).call(() -> transaction.execute(_ -> timed(app, people)));
            return new Result(without.median(), with == null ? Double.NaN : with.median());
        }
    }

    private static Timings timed(JdbcClient sql, List<UUID> people) {
        var timings = new Timings();
        for (int round = 0; round <= ROUNDS; round++) {
            for (var person : people) {
                long began = System.nanoTime();
                for (var question : PAGE) {
                    sql.sql(question).param("person", person).query().listOfRows();
                }
                if (round > 0) {
                    timings.add(System.nanoTime() - began);
                }
            }
        }
        return timings;
    }
}
