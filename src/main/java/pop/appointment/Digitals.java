package pop.appointment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What people have to join by video with. It changes quickly, so it is asked again after half a year.
@Component
class Digitals {

    private static final Duration FRESH = Duration.ofDays(180);

    private final JdbcClient sql;

    Digitals(JdbcClient sql) {
        this.sql = sql;
    }

    enum Device {
        OWN,
        BORROWED,
        NONE,
        NOT_KNOWN
    }

    enum Data {
        ENOUGH,
        NONE,
        NOT_KNOWN
    }

    enum Confidence {
        ALONE,
        WITH_HELP,
        NOT_AT_ALL,
        NOT_KNOWN
    }

    enum PrivatePlace {
        YES,
        NO,
        NOT_KNOWN
    }

    record Access(
            Device device,
            Data data,
            Confidence confidence,
            PrivatePlace privatePlace,
            String note,
            Instant recordedAt,
            String byName) {

        boolean isOld(Instant now) {
            return recordedAt.isBefore(now.minus(FRESH));
        }

        /// Something is missing without which a video call will not work.
        boolean falters() {
            return device == Device.NONE || data == Data.NONE || confidence == Confidence.NOT_AT_ALL;
        }
    }

    /// The latest, over all records of the person.
    Optional<Access> of(PersonId person) {
        return sql.sql("""
                        select d.device, d.data, d.confidence, d.private_place, d.note, d.recorded_at, coalesce(w.name, '') as by_name
                          from appointment.digital d
                          left join agency.worker w on w.id = d.recorded_by
                         where d.person_id = any (array(select q.id
                                                          from person.person p
                                                          join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by d.recorded_at desc, d.id desc
                         limit 1
                        """).param("person", person.value()).query(Access.class).optional();
    }

    /// The same id again changes nothing.
    void add(UUID id, PersonId person, Access it, Post by) {
        sql.sql("""
                        insert into appointment.digital (id, person_id, holder_agency_id, device, data, confidence, private_place, note,
                               recorded_at, recorded_by)
                        values (:id, :person, :holder, :device, :data, :confidence, :place, :note, :at, :by)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("holder", by.agency().value())
                .param("device", it.device().name())
                .param("data", it.data().name())
                .param("confidence", it.confidence().name())
                .param("place", it.privatePlace().name())
                .param("note", it.note())
                .param("at", Times.utc(it.recordedAt()))
                .param("by", by.worker().value())
                .update();
    }
}
