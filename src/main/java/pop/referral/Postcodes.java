package pop.referral;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Times;
import pop.person.Postcode;

import javax.sql.DataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The postcode directory that is loaded, if one is: public data, kept with its name, date and attribution.
@Component
public class Postcodes implements PostcodeDirectory {

    private final JdbcClient sql;
    private final DataSource source;
    private final AsSystem asSystem;
    private final Clock clock;

    Postcodes(JdbcClient sql, DataSource source, AsSystem asSystem, Clock clock) {
        this.sql = sql;
        this.source = source;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// @param rows postcodes now in the directory
    /// @param inGlasgow how many of them are in Glasgow City
    /// @param unread rows of the file which could not be read, and were left out
    public record Summary(String name, String dated, long rows, long inGlasgow, long unread) {}

    /// What the directory says of one postcode; the attribution must stand on the page that uses it.
    record Listed(boolean inGlasgow, String attribution) {}

    @Override
    public Optional<Boolean> inGlasgow(Postcode postcode) {
        return find(postcode).map(Listed::inGlasgow);
    }

    /// Empty as well where the postcode is split between councils: then a person asks.
    Optional<Listed> find(Postcode postcode) {
        return sql.sql("""
                        select p.council in ('S12000049', 'S12000046') as in_glasgow, s.attribution
                          from referral.postcode p
                         cross join (select attribution from referral.postcode_source order by loaded_at desc, id desc limit 1) s
                         where p.postcode = :postcode
                           and p.council <> ''
                        """)
                .param("postcode", postcode.outward() + postcode.inward())
                .query(Listed.class)
                .optional();
    }

    /// Takes Code-Point Open or the Scottish Postcode Directory in the place of the directory before it, all or
    /// nothing.
    ///
    /// @param progress hears the share of the file read, from 0 to 1
    /// @throws pop.spreadsheet.Unreadable when the file cannot be opened
    /// @throws IllegalArgumentException when it is no postcode directory; the message says what is missing
    public Summary load(Path file, Consumer<Double> progress) {
        return asSystem.call("import postcodes", () -> {
            try (var postcodes = PostcodeFile.open(file)) {
                stage();
                copy(postcodes, progress);
                clear();
                long rows = replace();
                var listing = postcodes.listing();
                keep(listing, rows);
                return new Summary(listing.name(), listing.dated(), rows, countInGlasgow(), postcodes.unread());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void stage() {
        sql.sql("create temporary table incoming_postcode (postcode text, council text, live boolean) on commit drop")
                .update();
    }

    private void copy(PostcodeFile postcodes, Consumer<Double> progress) throws IOException {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming_postcode (postcode, council, live) from stdin");
            try {
                write(postcodes, copy, progress);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("postcodes could not be written", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void write(PostcodeFile postcodes, CopyIn copy, Consumer<Double> progress)
            throws IOException, SQLException {
        var next = postcodes.next();
        for (long count = 1; next.isPresent(); count++) {
            var entry = next.get();
            byte[] line = (entry.postcode() + "\t" + entry.council() + "\t" + (entry.live() ? "t" : "f") + "\n")
                    .getBytes(UTF_8);
            copy.writeToCopy(line, 0, line.length);
            if (count % 10_000 == 0) {
                progress.accept(postcodes.progress());
            }
            next = postcodes.next();
        }
        progress.accept(1.0);
    }

    private void clear() {
        sql.sql("delete from referral.postcode").update();
    }

    /// A postcode may stand several times: given up and given out again, or split between two councils.
    private long replace() {
        return sql.sql("""
                        insert into referral.postcode (postcode, council, live)
                        select i.postcode, case when min(i.council) = max(i.council) then min(i.council) else '' end, i.live
                          from incoming_postcode i
                          join (select postcode, bool_or(live) as live from incoming_postcode group by postcode) known
                            on known.postcode = i.postcode and known.live = i.live
                         group by i.postcode, i.live
                        """).update();
    }

    private void keep(PostcodeFile.Listing listing, long rows) {
        sql.sql("""
                        insert into referral.postcode_source (id, name, attribution, dated, rows, loaded_at)
                        values (:id, :name, :attribution, :dated, :rows, :now)
                        """)
                .param("id", Ids.next())
                .param("name", listing.name())
                .param("attribution", listing.attribution())
                .param("dated", listing.dated())
                .param("rows", rows)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    private long countInGlasgow() {
        return sql.sql("select count(*) from referral.postcode where council in ('S12000049', 'S12000046')")
                .query(Long.class)
                .single();
    }
}
