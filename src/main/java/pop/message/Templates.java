package pop.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.delivery.Message.Way;
import pop.rule.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /// The languages somebody wrote words in, English first.
    List<String> languages() {
        return sql.sql("select distinct t.language from message.template t").query(String.class).list().stream()
                .sorted(Comparator.comparing((String it) -> !it.equals(Wish.ENGLISH))
                        .thenComparing(it -> it))
                .toList();
    }

    /// Of each way and language what is in force, and what is to come.
    List<Template> standing(LocalDate today) {
        return sql.sql("""
                        select t.id, t.wording, t.way, t.language, t.version, t.subject, t.text, t.with_time, t.since
                          from message.template t
                         where t.since > :today
                            or t.id = (select f.id
                                         from message.template f
                                        where f.wording = t.wording
                                          and f.way = t.way
                                          and f.language = t.language
                                          and f.since <= :today
                                        order by f.since desc, f.version desc
                                        limit 1)
                         order by t.way desc, t.language <> 'English', t.language, t.since, t.version
                        """).param("today", today).query(Template.class).list();
    }

    Optional<Template> find(UUID id) {
        return sql.sql("""
                        select t.id, t.wording, t.way, t.language, t.version, t.subject, t.text, t.with_time, t.since
                          from message.template t
                         where t.id = :id
                        """).param("id", id).query(Template.class).optional();
    }

    /// The same form sent twice is written down once.
    ///
    /// @throws Refused when somebody else wrote this version meanwhile
    void add(Template template, UUID by, Instant now) {
        int rows = sql.sql("""
                        insert into message.template (id, wording, way, language, version, subject, text, with_time, since, written_at, written_by)
                        values (:id, :wording, :way, :language, :version, :subject, :text, :withTime, :since, :now, :by)
                        on conflict do nothing
                        """)
                .param("id", template.id())
                .param("wording", template.wording().name())
                .param("way", template.way().name())
                .param("language", template.language())
                .param("version", template.version())
                .param("subject", template.subject())
                .param("text", template.text())
                .param("withTime", template.withTime())
                .param("since", template.since())
                .param("now", Times.utc(now))
                .param("by", by)
                .update();
        if (rows == 0 && find(template.id()).isEmpty()) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
