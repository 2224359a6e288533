package pop.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The words of an annual report: what was written stays, the latest stands.
@Component
class Narratives {

    private final JdbcClient sql;

    Narratives(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param name who wrote it
    record Written(Chapter chapter, String words, String name, Instant writtenAt) {}

    /// Of each chapter what stands, also where the words were taken out.
    List<Written> standing(Span year) {
        return sql.sql("""
                        select distinct on (n.chapter) n.chapter, n.words, w.name, n.written_at
                          from report.narrative n
                          join agency.worker w on w.id = n.written_by
                         where n.year = :year
                         order by n.chapter, n.written_at desc, n.id desc
                        """).param("year", year.code()).query(Written.class).list();
    }

    /// Everything that was written for a chapter, the latest first.
    List<Written> versions(Span year, Chapter chapter) {
        return sql.sql("""
                        select n.chapter, n.words, w.name, n.written_at
                          from report.narrative n
                          join agency.worker w on w.id = n.written_by
                         where n.year = :year
                           and n.chapter = :chapter
                         order by n.written_at desc, n.id desc
                         limit 50
                        """)
                .param("year", year.code())
                .param("chapter", chapter.name())
                .query(Written.class)
                .list();
    }

    /// The same id again changes nothing.
    void add(UUID id, Span year, Chapter chapter, String words, Author author) {
        sql.sql("""
                        insert into report.narrative (id, year, chapter, words, written_by, written_at)
                        values (:id, :year, :chapter, :words, :by, :at)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("year", year.code())
                .param("chapter", chapter.name())
                .param("words", words)
                .param("by", author.by().value())
                .param("at", Times.utc(author.at()))
                .update();
    }

    /// Who does something, and when.
    record Author(WorkerId by, Instant at) {}
}
