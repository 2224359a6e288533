package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Which workers are taken when: what a team knows of each other's time, without for whom.
@Component
class Attendances {

    private final JdbcClient sql;

    Attendances(JdbcClient sql) {
        this.sql = sql;
    }

    record Attending(WorkerId worker, String name, String email) {}

    /// Exactly these from now on; who had been among them and is not any more is free again.
    void set(Appointment it, List<WorkerId> workers, TeamId team) {
        release(it.id());
        add(it, workers, team);
    }

    void add(Appointment it, List<WorkerId> workers, TeamId team) {
        if (workers.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into appointment.attendance (appointment_id, worker_id, team_id, begins_at, until_at, away)
                        select distinct :appointment::uuid, w, :team::uuid, :begins::timestamptz, :until::timestamptz, :away::boolean
                          from unnest(:workers) w
                        on conflict (appointment_id, worker_id) do update
                           set begins_at = excluded.begins_at,
                               until_at = excluded.until_at,
                               away = excluded.away,
                               stands = true
                        """)
                .param("appointment", it.id().value())
                .param("team", team.value())
                .param("begins", Times.utc(it.time().begins()))
                .param("until", Times.utc(it.time().until()))
                .param("away", it.what().kind().isAway())
                .param("workers", workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .update();
    }

    /// The same workers at another time.
    void move(Appointment it) {
        sql.sql("""
                        update appointment.attendance
                           set begins_at = :begins,
                               until_at = :until
                         where appointment_id = :appointment
                           and stands
                        """)
                .param("begins", Times.utc(it.time().begins()))
                .param("until", Times.utc(it.time().until()))
                .param("appointment", it.id().value())
                .update();
    }

    /// Nobody is taken by it any more.
    void release(AppointmentId appointment) {
        sql.sql("""
                        update appointment.attendance
                           set stands = false
                         where appointment_id = :appointment
                           and stands
                        """).param("appointment", appointment.value()).update();
    }

    /// Who comes, or came: also when it was called off.
    List<Attending> of(AppointmentId appointment) {
        return sql.sql("""
                        select w.id as worker, w.name, w.email
                          from appointment.attendance t
                          join appointment.appointment a on a.id = t.appointment_id
                          join agency.worker w on w.id = t.worker_id
                         where t.appointment_id = :appointment
                           and (t.stands or a.status = 'CANCELLED' or a.status = 'DID_NOT_HAPPEN')
                         order by w.id <> a.worker_id, w.name
                        """)
                .param("appointment", appointment.value())
                .query(Attending.class)
                .list();
    }

    List<Attending> named(List<WorkerId> workers) {
        return sql.sql("""
                        select w.id as worker, w.name, w.email
                          from agency.worker w
                         where w.id = any (:workers)
                         order by w.name
                        """)
                .param("workers", workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .query(Attending.class)
                .list();
    }

    /// @param around in the team around the person
    record Candidate(WorkerId worker, String name, boolean me, boolean around) {}

    /// Who could be there: oneself, the team around the person, then everybody of one's own team.
    List<Candidate> candidates(PersonId person, WorkerId me, TeamId team, Instant now) {
        return sql.sql("""
                        select w.id as worker, w.name, w.id = :me as me, bool_or(m.worker_id is not null) as around
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          left join engagement.member m on m.worker_id = w.id and m.person_id = :person and m.until is null
                         where (p.team_id = :team or m.worker_id is not null)
                           and p.role in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER', 'PEER_MENTOR')
                           and p.since <= (:now at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (:now at time zone 'Europe/London')::date)
                         group by w.id, w.name
                         order by w.id <> :me, not bool_or(m.worker_id is not null), w.name
                        """)
                .param("me", me.value())
                .param("person", person.value())
                .param("team", team.value())
                .param("now", Times.utc(now))
                .query(Candidate.class)
                .list();
    }

    record Taken(WorkerId worker, String name, Instant beginsAt, Instant untilAt) {}

    /// What these workers have in this time already.
    List<Taken> taken(List<WorkerId> workers, Span time, @Nullable AppointmentId but) {
        return sql.sql("""
                        select t.worker_id as worker, w.name, t.begins_at, t.until_at
                          from appointment.attendance t
                          join agency.worker w on w.id = t.worker_id
                         where t.worker_id = any (:workers)
                           and t.stands
                           and t.begins_at < :until
                           and t.begins_at > :begins::timestamptz - interval '1 day'
                           and t.until_at > :begins
                           and (:but::uuid is null or t.appointment_id <> :but)
                         order by t.begins_at
                         limit 20
                        """)
                .param("workers", workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .param("begins", Times.utc(time.begins()))
                .param("until", Times.utc(time.until()))
                .param("but", but == null ? null : but.value())
                .query(Taken.class)
                .list();
    }
}
