package pop.participation;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.rule.Refused;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The versions of what we explain.
@Component
class Notices {

    private static final String SELECT = """
            select n.id, n.language, n.version, n.title, n.text, n.since, w.name as written_by,
                   coalesce(n.version = (select max(m.version) from participation.notice m
                                          where m.language = n.language and m.since <= :today), false) as in_force
              from participation.notice n
              left join agency.worker w on w.id = n.written_by
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Notices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// By language, English first, the latest version first.
    List<Notice> all() {
        return sql.sql(SELECT + " order by n.language <> 'English', n.language, n.version desc")
                .param("today", When.dayOf(clock.instant()))
                .query(Notice.class)
                .list();
    }

    /// One for each language in which there is one in force.
    List<Notice> inForce() {
        return all().stream().filter(Notice::inForce).toList();
    }

    Optional<Notice> find(UUID id) {
        return sql.sql(SELECT + " where n.id = :id")
                .param("today", When.dayOf(clock.instant()))
                .param("id", id)
                .query(Notice.class)
                .optional();
    }

    /// A version to come.
    ///
    /// @param version the one it is written as: that after the latest its writer saw
    record Draft(UUID id, String language, int version, String title, String text, LocalDate since) {}

    /// The same id again changes nothing.
    ///
    /// @throws Refused when somebody else wrote this version meanwhile
    void add(Draft draft, UUID by) {
        try {
            sql.sql("""
                            insert into participation.notice (id, language, version, title, text, since, written_at, written_by)
                            values (:id, :language, :version, :title, :text, :since, :now, :by)
                                on conflict (id) do nothing
                            """)
                    .param("id", draft.id())
                    .param("language", draft.language())
                    .param("version", draft.version())
                    .param("title", draft.title())
                    .param("text", draft.text())
                    .param("since", draft.since())
                    .param("now", Times.utc(clock.instant()))
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
