package pop.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.delivery.Message.Way;

import java.time.LocalDate;
import java.util.Optional;

/// The words in force, and those before and after them.
@Component
class Templates {

    private final JdbcClient sql;

    Templates(JdbcClient sql) {
        this.sql = sql;
    }

    /// In this language; if nobody wrote it in that, in English.
    Optional<Template> inForce(Wording wording, Way way, String language, LocalDate today) {
        return sql.sql("""
                        select t.id, t.wording, t.way, t.language, t.version, t.subject, t.text, t.with_time, t.since
                          from message.template t
                         where t.wording = :wording
                           and t.way = :way
                           and t.language in (:language, 'English')
                           and t.since <= :today
                         order by t.language = :language desc, t.since desc, t.version desc
                         limit 1
                        """)
                .param("wording", wording.name())
                .param("way", way.name())
                .param("language", language)
                .param("today", today)
                .query(Template.class)
                .optional();
    }
}
