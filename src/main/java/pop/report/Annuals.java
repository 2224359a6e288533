package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is kept of annual reports besides what was counted.
@Component
class Annuals {

    private final JdbcClient sql;

    Annuals(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param reads the viewer has to do with reports at all
    /// @param asOf the day that stands on the year's report; null when it was not made yet
    record Door(boolean reads, @Nullable LocalDate asOf) {}

    Door door(Span year) {
        return sql.sql("""
                        select report.reads() as reads,
                               (select a.as_of from report.annual a where a.year = :year order by a.fixed_at desc, a.id desc limit 1) as as_of
                        """).param("year", year.code()).query(Door.class).single();
    }

    /// The day that stands on a year's report, once it was made.
    Optional<LocalDate> asOf(Span year) {
        return sql.sql(
                        "select a.as_of from report.annual a where a.year = :year order by a.fixed_at desc, a.id desc limit 1")
                .param("year", year.code())
                .query(LocalDate.class)
                .optional();
    }

    /// @param by null when the house does it
    void fix(Span year, LocalDate asOf, @Nullable UUID by, Instant at) {
        sql.sql("""
                        insert into report.annual (id, year, as_of, fixed_by, fixed_at)
                        values (:id, :year, :day, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("year", year.code())
                .param("day", asOf)
                .param("by", by)
                .param("at", Times.utc(at))
                .update();
    }

    /// @param asOf null when it was not made yet
    /// @param chapters how many have words
    record Year(String year, @Nullable LocalDate asOf, int chapters) {}

    /// Of which years something is kept.
    List<Year> years() {
        return sql.sql("""
                        with standing as (
                            select distinct on (n.year, n.chapter) n.year, n.words
                              from report.narrative n
                             order by n.year, n.chapter, n.written_at desc, n.id desc
                        )
                        select y.year,
                               (select a.as_of from report.annual a where a.year = y.year order by a.fixed_at desc, a.id desc limit 1) as as_of,
                               (select count(*)::int from standing s where s.year = y.year and s.words <> '') as chapters
                          from (select a.year from report.annual a union select n.year from report.narrative n) y
                        """).query(Year.class).list();
    }

    /// @param kind `CHAPTER`, `STORY` or `QUOTE`
    /// @param title the chapter, the title of the story, or of what kind of worker somebody said it
    record Typed(String kind, String title, String words) {}

    /// Everything typed for a year's report that may be printed.
    List<Typed> typed(Span year, LocalDate asOf) {
        return sql.sql("select t.kind, t.title, t.words from report.typed(:year, :from, :until, :day) t")
                .param("year", year.code())
                .param("from", year.from())
                .param("until", year.until())
                .param("day", asOf)
                .query(Typed.class)
                .list();
    }

    /// @param source who published the framework
    record Outcome(String code, String title, String framework, String frameworkTitle, String source) {}

    /// Of every framework, in their order.
    List<Outcome> outcomes() {
        return sql.sql("""
                        select o.code, o.title, f.code as framework, f.title as framework_title, f.source
                          from report.outcome o
                          join report.framework f on f.code = o.framework
                         order by f.position, o.position
                        """).query(Outcome.class).list();
    }
}
