package pop.message;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Times;
import pop.delivery.Message.Way;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.util.UUID;

/// How people want to be told things: only ever added to; what was said before is superseded, on all their records.
@Component
class Wishes {

    private final JdbcClient sql;

    Wishes(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param line the number, mail address or place they chose; null when they want no messages
    record Said(Wish wish, @Nullable Line line, String note) {

        @Nullable
        UUID channel() {
            return line == null || line.way() == Way.LETTER ? null : line.id();
        }

        @Nullable
        UUID address() {
            return line == null || line.way() != Way.LETTER ? null : line.id();
        }
    }

    boolean exists(UUID id) {
        return sql.sql("select count(*) from message.wish where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// @throws Refused when somebody else wrote down another wish at the same time
    void add(PersonId person, Said said, AgencyId holder, UUID by, Instant now) {
        supersede(person, now);
        if (insert(person, said, holder, by, now) == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    private int insert(PersonId person, Said said, AgencyId holder, UUID by, Instant now) {
        var wish = said.wish();
        var hours = wish.hours();
        return sql.sql("""
                        insert into message.wish (id, person_id, holder_agency_id, way, channel_id, address_id, anothers, hours_from,
                               hours_until, days, language, say_time, note, recorded_at, recorded_by)
                        values (:id, :person, :holder, :way, :channel, :address, :anothers, :from, :until, :days, :language, :time, :note,
                               :now, :by)
                        on conflict do nothing
                        """)
                .param("id", wish.id())
                .param("person", person.value())
                .param("holder", holder.value())
                .param("way", wish.way() == null ? Wish.NONE : wish.way().name())
                .param("channel", said.channel())
                .param("address", said.address())
                .param("anothers", wish.anothers())
                .param("from", hours.from())
                .param("until", hours.until())
                .param("days", hours.names())
                .param("language", wish.language())
                .param("time", wish.sayTime())
                .param("note", said.note())
                .param("now", Times.utc(now))
                .param("by", by)
                .update();
    }

    private void supersede(PersonId person, Instant now) {
        sql.sql("""
                        update message.wish w
                           set superseded_at = :now
                         where w.superseded_at is null
                           and w.person_id in (select q.id
                                                 from person.person p
                                                 join person.person q on q.main_id = p.main_id
                                                where p.id = :person)
                        """)
                .param("now", Times.utc(now))
                .param("person", person.value())
                .update();
    }
}
