package pop.ladder;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.contact.Mode;
import pop.database.Ids;
import pop.database.Times;
import pop.engagement.EngagementId;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The steps of the ladder, and which of them were tried.
@Component
class Rungs {

    private final JdbcClient sql;

    Rungs(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param afterDays since we began to look
    record Rung(int number, Mode mode, int afterDays) {}

    List<Rung> now() {
        return sql.sql("select r.number, r.mode, r.after_days from ladder.rung_now r order by r.number")
                .query(Rung.class)
                .list();
    }

    /// A rung, and the last time it was tried in vain.
    record Tried(
            int number,
            Mode mode,
            int afterDays,
            @Nullable Instant triedAt,
            @Nullable String byName,
            String withWhom) {}

    List<Tried> tried(EngagementId engagement, Instant since) {
        return sql.sql("""
                        select r.number, r.mode, r.after_days, t.happened_at as tried_at, t.by_name, coalesce(t.with_whom, '') as with_whom
                          from ladder.rung_now r
                          left join lateral (
                               select c.happened_at, w.name as by_name, c.with_whom
                                 from contact.contact c
                                 join agency.worker w on w.id = c.worker_id
                                where c.engagement_id = :engagement
                                  and c.mode = r.mode
                                  and not c.made
                                  and not c.superseded
                                  and c.happened_at >= :since
                                order by c.happened_at desc
                                limit 1) t on true
                         order by r.number
                        """)
                .param("engagement", engagement.value())
                .param("since", Times.utc(since))
                .query(Tried.class)
                .list();
    }

    /// Other steps from now on; what was tried stays.
    void change(List<Rung> rungs, WorkerId by, Instant now) {
        var id = Ids.next();
        sql.sql("insert into ladder.steps (id, since, recorded_by) values (:id, :since, :by)")
                .param("id", id)
                .param("since", Times.utc(now))
                .param("by", by.value())
                .update();
        sql.sql("""
                        insert into ladder.rung (steps_id, number, mode, after_days)
                        select :id, r.number, r.mode, r.days
                          from unnest(:modes, :days) with ordinality as r (mode, days, number)
                        """)
                .param("id", id)
                .param("modes", rungs.stream().map(rung -> rung.mode().name()).toArray(String[]::new))
                .param(
                        "days",
                        IntStream.range(0, rungs.size())
                                .mapToObj(each -> rungs.get(each).afterDays())
                                .toArray(Integer[]::new))
                .update();
    }
}
