package pop.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.agency.Post;
import pop.database.Times;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Files that were sent and the lines of their reports, as far as the viewer may see them.
@Component
class SentFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Clock clock;

    SentFiles(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// In a transaction of its own, done before the reading begins.
    ///
    /// @return whether it was new: the same form sent again is the same file
    @Transactional
    boolean begin(FileId id, String name, boolean dryRun, Post by) {
        return sql.sql("""
                        insert into intake.file (id, holder_agency_id, name, dry_run, state, sent_by, sent_at, moved_at)
                        values (:id, :holder, :name, :dryRun, 'READING', :by, :now, :now)
                            on conflict (id) do nothing
                        """)
                        .param("id", id.value())
                        .param("holder", by.agency().value())
                        .param("name", name)
                        .param("dryRun", dryRun)
                        .param("by", by.worker().value())
                        .param("now", Times.utc(clock.instant()))
                        .update()
                == 1;
    }

    void moved(FileId id, Counts counts, double share) {
        sql.sql("""
                        update intake.file
                           set share = :share, imported = :imported, joined = :joined, already_there = :alreadyThere,
                               reported = :reported, checks = :checks, moved_at = :now
                         where id = :id
                        """)
                .param("id", id.value())
                .param("share", share)
                .param("imported", counts.imported())
                .param("joined", counts.joined())
                .param("alreadyThere", counts.alreadyThere())
                .param("reported", counts.reported())
                .param("checks", counts.checks())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// @param trouble why not all of it was read; empty when all was
    void end(FileId id, String trouble) {
        sql.sql("""
                        update intake.file
                           set state = case :trouble when '' then 'READ' else 'STOPPED' end, trouble = :trouble, moved_at = :now
                         where id = :id
                        """)
                .param("id", id.value())
                .param("trouble", trouble)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    void forgetOld() {
        sql.sql("select intake.forget_old(:now)")
                .param("now", Times.utc(clock.instant()))
                .query((_, _) -> true)
                .single();
    }

    Optional<SentFile> find(FileId id) {
        return sql.sql("select f.* from intake.file f where f.id = :id")
                .param("id", id.value())
                .query(SentFile.class)
                .optional();
    }

    /// The viewer's own, the latest first.
    @Transactional(readOnly = true)
    List<SentFile> latest(int most) {
        return sql.sql("select f.* from intake.file f order by f.sent_at desc, f.id limit :most")
                .param("most", most)
                .query(SentFile.class)
                .list();
    }

    void add(FileId id, List<Line> lines) {
        sql.sql("""
                        insert into intake.line (file_id, row, result, column_name, says, reason, reference)
                        select :file, l.row, l.result, l.column, l.says, l.reason, l.reference
                          from rows from (jsonb_to_recordset(:lines::jsonb)
                               as (row int, result text, "column" text, says text, reason text, reference text))
                               with ordinality as l (row, result, "column", says, reason, reference, place)
                         order by l.place
                        """)
                .param("file", id.value())
                .param("lines", JSON.writeValueAsString(lines))
                .update();
    }

    List<Line> lines(FileId id, Line.@Nullable RowResult only, int limit, long offset) {
        return sql.sql("""
                        select l.row, l.result, l.column_name as "column", l.says, l.reason, l.reference
                          from intake.line l
                         where l.file_id = :file
                           and (:only::text is null and l.result <> 'IMPORTED' or l.result = :only)
                         order by l.number
                         limit :limit
                        offset :offset
                        """)
                .param("file", id.value())
                .param("only", only == null ? null : only.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    /// All of them, one after the other: a report may be too long to hold.
    void eachLine(FileId id, Consumer<Line> reader) {
        try (var lines = sql.sql("""
                        select l.row, l.result, l.column_name as "column", l.says, l.reason, l.reference
                          from intake.line l
                         where l.file_id = :file
                         order by l.number
                        """).param("file", id.value()).query(Line.class).stream()) {
            lines.forEach(reader);
        }
    }
}
