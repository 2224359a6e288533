package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Phones and e-mail addresses, and what is safe to do with each.
@Component
final class Channels {

    private final JdbcClient sql;

    Channels(JdbcClient sql) {
        this.sql = sql;
    }

    List<Channel> of(PersonId person) {
        return sql.sql("""
                        select id, kind, value, as_told, whose, may_text, may_leave_message, may_say_who, note, ended_at
                          from person.channel
                         where person_id = :person
                         order by ended_at is not null, recorded_at desc, id desc
                        """).param("person", person.value()).query(Channel.class).list();
    }

    /// Adding the same again changes nothing.
    void add(PersonId person, AgencyId holder, UUID by, Instant at, Channel channel) {
        sql.sql("""
                        insert into person.channel (id, person_id, holder_agency_id, kind, value, as_told, whose,
                                                    may_text, may_leave_message, may_say_who, note, recorded_at, recorded_by)
                        values (:id, :person, :holder, :kind, :value, :asTold, :whose, :text, :message, :who, :note, :at, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", channel.id())
                .param("person", person.value())
                .param("holder", holder.value())
                .param("kind", channel.kind().name())
                .param("value", channel.value())
                .param("asTold", channel.asTold())
                .param("whose", channel.whose())
                .param("text", channel.mayText().name())
                .param("message", channel.mayLeaveMessage().name())
                .param("who", channel.maySayWho().name())
                .param("note", channel.note())
                .param("at", Times.utc(at))
                .param("by", by)
                .update();
    }

    void end(PersonId person, UUID channel, Instant at) {
        sql.sql("""
                        update person.channel
                           set ended_at = :at
                         where id = :channel
                           and person_id = :person
                           and ended_at is null
                        """)
                .param("channel", channel)
                .param("person", person.value())
                .param("at", Times.utc(at))
                .update();
    }
}
