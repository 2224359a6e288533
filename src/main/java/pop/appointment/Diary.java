package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A person's appointments as lists show them, over all their records.
@Component
class Diary {

    private static final String SHOWN = """
            select a.id, a.begins_at, a.until_at, a.kind, a.about, a.place, a.postcode, a.service, a.status, a.outcome_wanted,
                   a.series_id, f.code, f.whose, t.workers
              from appointment.appointment a
              left join lateral (
                   select x.code, x.whose
                     from appointment.fact x
                    where x.appointment_id = a.id
                    order by x.number desc
                    limit 1) f on true
              left join lateral (
                   select string_agg(w.name, ', ' order by w.id <> a.worker_id, w.name) as workers
                     from appointment.attendance t
                     join agency.worker w on w.id = t.worker_id
                    where t.appointment_id = a.id
                      and (t.stands or a.status <> 'SCHEDULED')) t on true
             where a.person_id = any (array(select q.id
                                              from person.person p
                                              join person.person q on q.main_id = p.main_id
                                             where p.id = :person))
            """;

    private final JdbcClient sql;

    Diary(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param code how it happened or why not; none for a role that is not shown it
    record Shown(
            UUID id,
            Instant beginsAt,
            Instant untilAt,
            MeetingKind kind,
            About about,
            String place,
            @Nullable String postcode,
            String service,
            AppointmentStatus status,
            boolean outcomeWanted,
            @Nullable UUID seriesId,
            @Nullable String code,
            @Nullable AskedBy whose,
            @Nullable String workers) {

        Span time() {
            return new Span(beginsAt, untilAt);
        }

        AppointmentStatus standing(Instant now) {
            var over = status == AppointmentStatus.SCHEDULED && untilAt.isBefore(now);
            return over && outcomeWanted ? AppointmentStatus.OUTCOME_DUE : status;
        }
    }

    /// What is to come, and what waits for its outcome; the earliest first.
    List<Shown> next(PersonId person, Instant now, int most) {
        return sql.sql(SHOWN + """
                           and a.status = 'SCHEDULED'
                           and (a.until_at >= :now or a.outcome_wanted)
                         order by a.begins_at, a.id
                         limit :most
                        """)
                .param("person", person.value())
                .param("now", Times.utc(now))
                .param("most", most)
                .query(Shown.class)
                .list();
    }

    /// What is over, the latest first; one more than the size. What went with its series was never to be.
    List<Shown> past(PersonId person, Instant now, long offset, int size) {
        return sql.sql(SHOWN + """
                           and (a.status <> 'SCHEDULED' or (a.until_at < :now and not a.outcome_wanted))
                           and not (a.status = 'CANCELLED' and coalesce(f.code, '') = 'SERIES')
                         order by a.begins_at desc, a.id
                         limit :size + 1
                        offset :offset
                        """)
                .param("person", person.value())
                .param("now", Times.utc(now))
                .param("size", size)
                .param("offset", offset)
                .query(Shown.class)
                .list();
    }

    /// What the viewer may arrange something about: what lies open to them for this person.
    List<About> abouts(PersonId person) {
        var open = sql.sql("select m from sharing.may_add(:person) m")
                .param("person", person.value())
                .query(String.class)
                .set();
        return Arrays.stream(About.values())
                .filter(about -> open.contains(about.category()))
                .toList();
    }

    record Busy(UUID id, Instant beginsAt, Instant untilAt) {}

    /// When the person has something in this time, whatever it is.
    List<Busy> busy(PersonId person, Span time, @Nullable AppointmentId but) {
        return sql.sql("""
                        select t.id, t.begins_at, t.until_at
                          from appointment.taken(:person, :begins, :until) t
                         where (:but::uuid is null or t.id <> :but)
                        """)
                .param("person", person.value())
                .param("begins", Times.utc(time.begins()))
                .param("until", Times.utc(time.until()))
                .param("but", but == null ? null : but.value())
                .query(Busy.class)
                .list();
    }
}
