package pop.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.database.AsOwner;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/// What it costs to count every indicator of the last financial year that is over.
@Component
final class IndicatorCost {

    private static final String LEADER = "morag.sinclair@cast.invalid";
    private static final int ROUNDS = 9;
    private static final double MILLISECONDS = 1e6;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AsOwner owner;
    private final JdbcClient app;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IndicatorCost(AsOwner owner, JdbcClient app, PlatformTransactionManager transactions, Clock clock) {
        this.owner = owner;
        this.app = app;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @param first in nanoseconds, with nothing in the caches of the connection
    /// @param rows that came of it
    record Result(LocalDate from, long first, Timings again, int rows) {

        String sentence() {
            return String.format(
                    Locale.UK,
                    "Every indicator of the year from %s, %d numbers: %.0f ms the first time, then %.0f ms at the median of %d.%n",
                    from,
                    rows,
                    first / MILLISECONDS,
                    again.median(),
                    again.count());
        }
    }

    Result measure() throws SQLException {
        try (var connection = owner.connect()) {
            var leader = CastViewer.of(LEADER, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            return Objects.requireNonNull(leader.call(() -> transaction.execute(_ -> timed())));
        }
    }

    private Result timed() {
        var from = lastYear();
        long began = System.nanoTime();
        var rows = count(from);
        long first = System.nanoTime() - began;
        var again = new Timings();
        for (int round = 0; round < ROUNDS; round++) {
            began = System.nanoTime();
            count(from);
            again.add(System.nanoTime() - began);
        }
        return new Result(from, first, again, rows);
    }

    private int count(LocalDate from) {
        return app.sql("select count(*) from report.run(:from, :until, :until)")
                .param("from", from)
                .param("until", from.plusYears(1).minusDays(1))
                .query(Integer.class)
                .single();
    }

    /// The first of April with which it began.
    private LocalDate lastYear() {
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        var april = LocalDate.of(today.getYear(), Month.APRIL, 1);
        return today.isBefore(april) ? april.minusYears(2) : april.minusYears(1);
    }
}
