package pop.feedback;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;

/// What people said, in the database: it goes in, and comes out as figures alone.
@Component
class Answers {

    private final JdbcClient sql;

    Answers(JdbcClient sql) {
        this.sql = sql;
    }

    enum Way {
        CARD,
        INTERVIEW
    }

    /// The same id again changes nothing.
    void add(UUID id, TeamId team, Way way, LocalDate today, List<About> said) {
        int rows = sql.sql("""
                        insert into feedback.answer (id, team_id, quarter, way)
                        values (:id, :team, :quarter, :way)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("team", team.value())
                .param("quarter", today.with(IsoFields.DAY_OF_QUARTER, 1))
                .param("way", way.name())
                .update();
        if (rows == 1) {
            said.forEach(it -> add(id, it));
        }
    }

    private void add(UUID id, About it) {
        sql.sql("""
                        insert into feedback.about (answer_id, worker, listened, trusted, helped, words, may_print)
                        values (:id, :worker, :listened, :trusted, :helped::text[], :words, :print)
                        """)
                .param("id", id)
                .param("worker", it.worker().name())
                .param("listened", it.listened().name())
                .param("trusted", it.trusted().name())
                .param("helped", it.helped().stream().map(Enum::name).toArray(String[]::new))
                .param("words", it.words())
                .param("print", it.mayPrint() && !it.words().isEmpty())
                .update();
    }

    /// @param answer of the question; nothing when all are counted
    record Figure(WorkerKind worker, String question, String answer, int number) {}

    List<Figure> figures(Year year) {
        return sql.sql("select f.worker, f.question, f.answer, f.number from feedback.figures(:from, :until) f")
                .param("from", year.from())
                .param("until", year.until())
                .query(Figure.class)
                .list();
    }

    /// @param printed as it is printed; empty when it is not
    record Words(UUID answerId, WorkerKind worker, String words, boolean mayPrint, String printed) {}

    /// For those who read them before they are printed; to everybody else there are none.
    List<Words> words(Year year) {
        return sql.sql("""
                        select w.answer_id, w.worker, w.words, w.may_print, w.printed
                          from feedback.words(:from, :until) w
                         limit 500
                        """)
                .param("from", year.from())
                .param("until", year.until())
                .query(Words.class)
                .list();
    }

    record Quote(WorkerKind worker, String words) {}

    List<Quote> quotes(Year year) {
        return sql.sql("select q.worker, q.words from feedback.quotes(:from, :until) q limit 200")
                .param("from", year.from())
                .param("until", year.until())
                .query(Quote.class)
                .list();
    }

    /// False when it may not be.
    boolean print(UUID answer, WorkerKind worker, String words) {
        return sql.sql("select feedback.print(:answer, :worker, :words)")
                .param("answer", answer)
                .param("worker", worker.name())
                .param("words", words)
                .query(Boolean.class)
                .single();
    }
}
