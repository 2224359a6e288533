package pop.openreferral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Times;
import pop.database.Viewer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Files that were read in, and what was found in them. Written by the house, each in a transaction of its own: also
/// what
/// a dry run found stays, and how far a reading is can be seen from outside.
@Component
class Imports {

    static final String STOPPED = "Somebody stopped it.";

    private final JdbcClient sql;
    private final AsSystem system;
    private final Clock clock;

    Imports(JdbcClient sql, AsSystem system, Clock clock) {
        this.sql = sql;
        this.system = system;
        this.clock = clock;
    }

    /// @return whether it was new: the same form sent again is the same file
    boolean begin(ImportId id, Order order) {
        var by = order.by() == null ? Viewer.system(DirectoryImport.TASK).id() : order.by();
        return system.call(
                DirectoryImport.TASK,
                () -> sql.sql("""
                        insert into openreferral.import (id, source, name, dry_run, state, sent_by, sent_at, moved_at)
                        values (:id, coalesce(:source::text, ''), :name, :dryRun, 'READING', :by, :now, :now)
                            on conflict (id) do nothing
                        """)
                                .param("id", id.value())
                                .param("source", order.source())
                                .param("name", order.name())
                                .param("dryRun", order.dryRun())
                                .param("by", by)
                                .param("now", Times.utc(clock.instant()))
                                .update()
                        == 1);
    }

    /// @return false when somebody has stopped it
    boolean moved(ImportId id, double share) {
        return system.call(
                        DirectoryImport.TASK,
                        () -> sql.sql("""
                        update openreferral.import
                           set share = :share, moved_at = :now
                         where id = :id
                           and state = 'READING'
                        """)
                                .param("id", id.value())
                                .param("share", share)
                                .param("now", Times.utc(clock.instant()))
                                .update())
                == 1;
    }

    /// Unless it has come to its end.
    void stop(ImportId id) {
        system.run(
                DirectoryImport.TASK,
                () -> sql.sql("""
                        update openreferral.import
                           set state = 'STOPPED', trouble = :trouble, moved_at = :now
                         where id = :id
                           and state = 'READING'
                        """)
                        .param("id", id.value())
                        .param("trouble", STOPPED)
                        .param("now", Times.utc(clock.instant()))
                        .update());
    }

    /// Of a file of which nothing was taken in.
    void end(ImportId id, Report report) {
        system.run(DirectoryImport.TASK, () -> write(id, report));
    }

    /// In the transaction of the import: what was taken in and that it was come to be at once, or neither.
    void write(ImportId id, Report report) {
        add(id, report.findings());
        finish(id, report);
    }

    private void finish(ImportId id, Report report) {
        var counts = report.counts();
        sql.sql("""
                        update openreferral.import
                           set state = case :trouble when '' then 'READ' else 'STOPPED' end, trouble = :trouble, source = :source, share = 1,
                               added = :added, changed = :changed, same = :same, paused = :paused, left_out = :leftOut,
                               organisations = :organisations, places = :places, moved_at = :now
                         where id = :id
                        """)
                .param("id", id.value())
                .param("trouble", report.trouble())
                .param("source", report.source())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("same", counts.same())
                .param("paused", counts.paused())
                .param("leftOut", counts.leftOut())
                .param("organisations", counts.organisations())
                .param("places", counts.places())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    private void add(ImportId id, List<Finding> findings) {
        sql.sql("""
                        insert into openreferral.finding (import_id, number, kind, record, pointer, line, says, times)
                        select :id, f.number, f.kind, f.record, f.pointer, f.line, f.says, f.times
                          from unnest(:numbers, :kinds, :records, :pointers, :lines, :says, :times)
                               f (number, kind, record, pointer, line, says, times)
                        """)
                .param("id", id.value())
                .param("numbers", IntStream.range(0, findings.size()).boxed().toArray(Integer[]::new))
                .param("kinds", findings.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("records", findings.stream().map(Finding::record).toArray(String[]::new))
                .param("pointers", findings.stream().map(Finding::pointer).toArray(String[]::new))
                .param("lines", findings.stream().map(Finding::line).toArray(Integer[]::new))
                .param("says", findings.stream().map(Finding::says).toArray(String[]::new))
                .param("times", findings.stream().map(Finding::times).toArray(Integer[]::new))
                .update();
    }

    Optional<ReadFile> find(ImportId id) {
        return sql.sql("select i.* from openreferral.import i where i.id = :id")
                .param("id", id.value())
                .query(ReadFile.class)
                .optional();
    }

    List<ReadFile> latest(int most) {
        return sql.sql("select i.* from openreferral.import i order by i.sent_at desc, i.id desc limit :most")
                .param("most", most)
                .query(ReadFile.class)
                .list();
    }

    List<Finding> findings(ImportId id, @Nullable Found only, int limit, long offset) {
        return sql.sql("""
                        select f.kind, f.record, f.pointer, f.line, f.says, f.times
                          from openreferral.finding f
                         where f.import_id = :id
                           and (:only::text is null or f.kind = :only)
                         order by f.number
                         limit :limit offset :offset
                        """)
                .param("id", id.value())
                .param("only", only == null ? null : only.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(Finding.class)
                .list();
    }

    /// Of each kind how many, the gravest first.
    List<Sum> sums(ImportId id) {
        return sql.sql("""
                        select f.kind, sum(f.times)::int as times
                          from openreferral.finding f
                         where f.import_id = :id
                         group by f.kind
                         order by min(f.number)
                        """).param("id", id.value()).query(Sum.class).list();
    }

    record Sum(Found kind, int times) {}
}
