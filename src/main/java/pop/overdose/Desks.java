package pop.overdose;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How each outreach team is reached, and who is called in turn when nobody answers.
@Component
class Desks {

    private final JdbcClient sql;

    Desks(JdbcClient sql) {
        this.sql = sql;
    }

    Desk of(TeamId team) {
        return sql.sql("""
                        select t.id as team, coalesce(d.mail, '') as mail, coalesce(d.phone, '') as phone, coalesce(d.webhook, '') as webhook,
                               u.first_after as call_first_after, u.next_after as call_next_after, u.soon as soon_hours, u.late as late_hours,
                               u.keep as keep_days, coalesce(d.version, 0) as version
                          from agency.team t
                         cross join lateral overdose.times(t.id) u
                          left join overdose.desk d on d.team_id = t.id
                         where t.id = :team
                        """).param("team", team.value()).query(Desk.class).single();
    }

    /// @return false when somebody else was quicker
    boolean set(Desk desk) {
        return sql.sql("""
                        insert into overdose.desk as d (team_id, mail, phone, webhook, call_first_after, call_next_after, soon_hours, late_hours,
                               keep_days)
                        values (:team, :mail, :phone, :webhook, :first, :next, :soon, :late, :keep)
                            on conflict (team_id) do update
                           set mail = excluded.mail, phone = excluded.phone, webhook = excluded.webhook,
                               call_first_after = excluded.call_first_after, call_next_after = excluded.call_next_after,
                               soon_hours = excluded.soon_hours, late_hours = excluded.late_hours, keep_days = excluded.keep_days,
                               version = d.version + 1
                         where d.version = :version
                        """)
                        .param("team", desk.team().value())
                        .param("mail", desk.mail())
                        .param("phone", desk.phone())
                        .param("webhook", desk.webhook())
                        .param("first", desk.callFirstAfter())
                        .param("next", desk.callNextAfter())
                        .param("soon", desk.soonHours())
                        .param("late", desk.lateHours())
                        .param("keep", desk.keepDays())
                        .param("version", desk.version())
                        .update()
                == 1;
    }

    /// Somebody to call.
    ///
    /// @param place in turn, from 1; null for whoever is not called
    record OnCall(
            WorkerId worker,
            String name,
            @org.jspecify.annotations.Nullable Integer place,
            String phone) {}

    /// Everyone of the team, those who are called first and in turn.
    List<OnCall> onCall(TeamId team, LocalDate today) {
        return sql.sql("""
                        select w.id as worker, w.name, o.place, coalesce(o.phone, '') as phone
                          from agency.worker w
                          left join overdose.on_call o on o.team_id = :team and o.worker_id = w.id
                         where exists (select
                                         from agency.post p
                                        where p.worker_id = w.id
                                          and p.team_id = :team
                                          and p.role = 'CRISIS_OUTREACH_WORKER'
                                          and p.since <= :today
                                          and (p.until is null or p.until > :today))
                         order by o.place nulls last, w.name, w.id
                        """)
                .param("team", team.value())
                .param("today", today)
                .query(OnCall.class)
                .list();
    }

    /// In the place of all who were called before.
    void callInTurn(TeamId team, List<OnCall> called) {
        sql.sql("delete from overdose.on_call where team_id = :team")
                .param("team", team.value())
                .update();
        for (int place = 1; place <= called.size(); place++) {
            var one = called.get(place - 1);
            sql.sql(
                            "insert into overdose.on_call (team_id, place, worker_id, phone) values (:team, :place, :worker, :phone)")
                    .param("team", team.value())
                    .param("place", place)
                    .param("worker", one.worker().value())
                    .param("phone", one.phone())
                    .update();
        }
    }

    record Called(UUID workerId, String phone) {}

    /// Whose turn it is, for the house; empty when the team has nobody.
    Optional<Called> next(TeamId team, int calls, LocalDate today) {
        return sql.sql("select c.worker_id, c.phone from overdose.called(:team, :calls, :today) c")
                .param("team", team.value())
                .param("calls", calls)
                .param("today", today)
                .query(Called.class)
                .optional();
    }
}
