package pop.message;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Demonstration;
import pop.database.Times;
import pop.delivery.Message;
import pop.delivery.Message.Way;
import pop.delivery.MessageId;
import pop.message.Letterbox.Fate;
import pop.message.Letterbox.Word;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Words that were left for people, as far as the viewer may see them.
@Component
class WordsLeft {

    private final JdbcClient sql;
    private final MessageSettings settings;
    private final Demonstration demonstration;

    WordsLeft(JdbcClient sql, MessageSettings settings, Demonstration demonstration) {
        this.sql = sql;
        this.settings = settings;
        this.demonstration = demonstration;
    }

    /// Where to call us: as the room says, else the house's number, which a demonstration need not have.
    Optional<String> phone(Map<String, String> values) {
        var ours = settings.phone().isBlank() && demonstration.on() ? Template.SAMPLE_PHONE : settings.phone();
        return Optional.of(values.getOrDefault("phone", ours)).filter(phone -> !phone.isBlank());
    }

    /// What was decided when it was left; empty when it was not.
    Optional<Fate> fate(UUID word) {
        return sql.sql("select way, goes_at, silent from message.word where id = :id")
                .param("id", word)
                .query((row, _) -> {
                    var silent = row.getString("silent");
                    return silent == null
                            ? new Fate.Goes(Way.valueOf(row.getString("way")), Times.instant(row, "goes_at"))
                            : (Fate) new Fate.Silent(silent);
                })
                .optional();
    }

    void add(Word word, Fate fate, AgencyId holder, Instant now) {
        var goes = fate instanceof Fate.Goes it ? it : null;
        var silent = fate instanceof Fate.Silent it ? it.code() : null;
        sql.sql("""
                        insert into message.word (id, person_id, holder_agency_id, category, wording, subject_kind, subject_id, said_when, phone, way,
                               silent, goes_at, not_after, left_at, left_by)
                        values (:id, :person, :holder, :category, :wording, :kind, :subject, :when, :phone, :way, :silent, :at, :notAfter, :now,
                               sharing.viewer())
                        """)
                .param("id", word.id())
                .param("person", word.person().value())
                .param("holder", holder.value())
                .param("category", word.wording().category())
                .param("wording", word.wording().name())
                .param("kind", word.about().kind())
                .param("subject", word.about().id())
                .param("when", word.values().getOrDefault("when", ""))
                .param("phone", phone(word.values()).orElse(""))
                .param("way", goes == null ? null : goes.way().name())
                .param("silent", silent)
                .param("at", goes == null ? null : Times.utc(goes.at()))
                .param("notAfter", Times.utcOrNull(word.notAfter()))
                .param("now", Times.utc(now))
                .update();
    }

    /// @return the messages that may still be held back
    List<MessageId> takeBack(Message.Subject about) {
        return sql.sql("""
                        update message.word w
                           set taken_back = true
                         where w.subject_kind = :kind
                           and w.subject_id = :subject
                           and w.way is not null
                           and not w.taken_back
                        returning w.id
                        """)
                .param("kind", about.kind())
                .param("subject", about.id())
                .query((row, _) -> new MessageId(row.getObject("id", UUID.class)))
                .list();
    }

    /// A word that became a message, as far as it takes to say and to follow it.
    ///
    /// @param by the worker who left it; none when a task of the house did
    record Said(
            PersonId person,
            AgencyId holder,
            Wording wording,
            Way way,
            String saidWhen,
            String phone,
            boolean takenBack,
            @Nullable WorkerId by) {}

    Optional<Said> find(UUID word) {
        return sql.sql("""
                        select w.person_id as person, w.holder_agency_id as holder, w.wording, w.way, w.said_when, w.phone, w.taken_back,
                               k.id as by
                          from message.word w
                          left join agency.worker k on k.id = w.left_by
                         where w.id = :id
                           and w.way is not null
                        """).param("id", word).query(Said.class).optional();
    }
}
