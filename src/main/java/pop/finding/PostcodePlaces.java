package pop.finding;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Times;

import javax.sql.DataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Where postcodes are, from a postcode directory: public data, kept with its name and date.
@Component
public class PostcodePlaces {

    private final JdbcClient sql;
    private final DataSource source;
    private final AsSystem asSystem;
    private final Clock clock;

    PostcodePlaces(JdbcClient sql, DataSource source, AsSystem asSystem, Clock clock) {
        this.sql = sql;
        this.source = source;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Takes the positions of a directory in the place of those before, all or nothing; the same file again changes
    /// nothing. Services whose place has no position of its own are found by them at once.
    ///
    /// @param name of the directory, with its date
    /// @param progress hears the share of the file read, from 0 to 1
    /// @return how many postcodes have a position now; 0: the file has none, and those from before stay
    public long load(Path file, String name, Consumer<Double> progress) {
        return asSystem.call("import postcodes", () -> {
            try (var rows = PostcodeRows.open(file)) {
                stage();
                copy(rows, progress);
                long count = take();
                if (count > 0) {
                    keep(name, count);
                }
                return count;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void stage() {
        sql.sql("""
                        create temporary table incoming_place (postcode text, latitude double precision, longitude double precision)
                            on commit drop
                        """).update();
    }

    private void copy(PostcodeRows rows, Consumer<Double> progress) throws IOException {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming_place (postcode, latitude, longitude) from stdin");
            try {
                write(rows, copy, progress);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("places of postcodes could not be written", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void write(PostcodeRows rows, CopyIn copy, Consumer<Double> progress)
            throws IOException, SQLException {
        var next = rows.next();
        for (long count = 1; next.isPresent(); count++) {
            var row = next.get();
            var at = row.position();
            byte[] line = (row.postcode() + "\t" + at.latitude() + "\t" + at.longitude() + "\n").getBytes(UTF_8);
            copy.writeToCopy(line, 0, line.length);
            if (count % 10_000 == 0) {
                progress.accept(rows.progress());
            }
            next = rows.next();
        }
        progress.accept(1.0);
    }

    /// Writes only what differs; a postcode that stands twice is in the middle of both.
    private long take() {
        return sql.sql("""
                        with incoming as materialized (
                            select i.postcode, avg(i.latitude) as latitude, avg(i.longitude) as longitude
                              from incoming_place i
                             group by i.postcode
                        ), gone as (
                            delete from directory.postcode p
                             where exists (select from incoming)
                               and not exists (select from incoming i where i.postcode = p.postcode)
                        ), written as (
                            insert into directory.postcode as p (postcode, latitude, longitude)
                            select i.postcode, i.latitude, i.longitude
                              from incoming i
                                on conflict (postcode) do update
                               set latitude = excluded.latitude, longitude = excluded.longitude
                             where (p.latitude, p.longitude) is distinct from (excluded.latitude, excluded.longitude)
                        )
                        select count(*)
                          from incoming
                        """).query(Long.class).single();
    }

    private void keep(String name, long rows) {
        sql.sql("insert into finding.postcode_source (id, name, rows, loaded_at) values (:id, :name, :rows, :now)")
                .param("id", Ids.next())
                .param("name", name)
                .param("rows", rows)
                .param("now", Times.utc(clock.instant()))
                .update();
        sql.sql("select finding.refresh_all()").query((_, _) -> true).single();
    }
}
