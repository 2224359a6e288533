package pop.generate;

import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import pop.database.AsOwner;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/// Writes the people of a plan, two thousand in a transaction. What is there already is left as it is, so a generation
/// that was interrupted is continued by starting it again, and one that is complete changes nothing.
@Component
public class Generation {

    private static final int CHUNK = 2000;

    private final AsOwner owner;

    Generation(AsOwner owner) {
        this.owner = owner;
    }

    /// @param done is told how many people are there, again and again until it is all of them
    /// @return how many people were written this time
    /// @throws NoCast when this is not a database to play in
    public int run(Plan plan, IntConsumer done) throws SQLException, IOException {
        try (var database = owner.connect()) {
            database.setAutoCommit(false);
            var staff = staff(database);
            database.commit();
            int written = 0;
            for (int first = 0; first < plan.people(); first += CHUNK) {
                var end = Math.min(plan.people(), first + CHUNK);
                written += chunk(plan, staff, new Chunk(first, end), database);
                done.accept(end);
            }
            if (written > 0) {
                tidy(new Rooms(plan, staff, Listings.in(database)).tables(), database);
            }
            return written;
        }
    }

    /// Services, some thousands in a transaction, with the same promises.
    ///
    /// @param done is told how many organisations are there
    /// @return how many organisations were written this time
    public int run(ServicePlan plan, IntConsumer done) throws SQLException, IOException {
        try (var database = owner.connect()) {
            database.setAutoCommit(false);
            var rows = new GeneratedServices(plan, staff(database));
            int written = 0;
            for (int first = 0; first < plan.organisations(); first += CHUNK) {
                var end = Math.min(plan.organisations(), first + CHUNK);
                if (!isThere("directory.organisation", rows.organisation(first), database)) {
                    rows.write(first, end);
                    rows.copy(database.unwrap(PGConnection.class).getCopyAPI());
                    written += end - first;
                }
                database.commit();
                done.accept(end);
            }
            if (written > 0) {
                tidy(rows.tables().stream().map(Rows::table).toList(), database);
            }
            return written;
        }
    }

    /// Writes all people in the transaction that the connection is in, and leaves it open.
    public void write(Plan plan, Connection database) throws SQLException, IOException {
        copy(plan, staff(database), new Chunk(0, plan.people()), database);
    }

    /// The database has no cast: it may hold real people, among whom the invented would be lost.
    public static final class NoCast extends RuntimeException {
        NoCast() {
            super("People are generated only where the cast is: this database has none.");
        }
    }

    private record Chunk(int first, int end) {}

    private static Staff staff(Connection database) throws SQLException {
        var staff = Staff.in(database);
        if (!staff.isThere()) {
            throw new NoCast();
        }
        return staff;
    }

    /// One transaction: should it fail, nothing of it is there, and the trail's triggers are on as they were.
    private static int chunk(Plan plan, Staff staff, Chunk chunk, Connection database)
            throws SQLException, IOException {
        if (isThere("person.person", new Lives(plan, staff).of(chunk.first()).id(), database)) {
            return 0;
        }
        copy(plan, staff, chunk, database);
        database.commit();
        return chunk.end() - chunk.first();
    }

    private static boolean isThere(String table, UUID id, Connection database) throws SQLException {
        try (var statement = database.prepareStatement("select exists (select from " + table + " where id = ?)")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void copy(Plan plan, Staff staff, Chunk chunk, Connection database)
            throws SQLException, IOException {
        var lives = new Lives(plan, staff);
        var rooms = new Rooms(plan, staff, Listings.in(database));
        for (int each = chunk.first(); each < chunk.end(); each++) {
            rooms.write(lives.of(each));
        }
        try (var statement = database.createStatement()) {
            for (var table : rooms.tables()) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            rooms.copy(database.unwrap(PGConnection.class).getCopyAPI());
            // a table with checks that wait for the commit cannot be altered
            statement.execute("set constraints all immediate");
            for (var table : rooms.tables()) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("select set_config('pop.purpose', 'generate --people " + plan.people() + " --seed "
                    + plan.seed() + "', true)");
            statement.execute("select audit.write('COLLECTED', 'generated people', null, null, '{}')");
        }
    }

    private static void tidy(List<String> tables, Connection database) throws SQLException {
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("vacuum (analyze) " + String.join(", ", tables));
        }
    }
}
