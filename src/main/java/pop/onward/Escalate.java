package pop.onward;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Times;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Nobody answered in time: the service is asked again and whoever follows it is told; the second time the team's lead
/// is
/// told too. Once a stage, however many nodes look.
@Component
public class Escalate {

    private static final Logger LOG = LoggerFactory.getLogger(Escalate.class);
    private static final String TASK = "asking services again that do not answer";
    private static final int LAST_STAGE = 2;

    private final JdbcClient sql;
    private final Onwards onwards;
    private final Round round;
    private final AsSystem house;
    private final Clock clock;

    Escalate(JdbcClient sql, Onwards onwards, Round round, AsSystem house, Clock clock) {
        this.sql = sql;
        this.onwards = onwards;
        this.round = round;
        this.house = house;
        this.clock = clock;
    }

    /// @return how many
    public int escalate() {
        var now = clock.instant();
        var due = house.call(TASK, () -> due(now));
        return (int) due.stream().filter(id -> escalated(id, now)).count();
    }

    private boolean escalated(OnwardId id, Instant now) {
        try {
            return house.call(
                    TASK,
                    () -> onwards.find(id)
                            .filter(it -> it.standing(now) == OnwardStatus.NO_RESPONSE)
                            .map(it -> round.escalate(it, now))
                            .isPresent());
        } catch (Refused quicker) {
            LOG.info("somebody else was quicker: {}", quicker.code());
            return false;
        }
    }

    private List<OnwardId> due(Instant now) {
        return sql.sql("""
                        select o.id
                          from onward.onward o
                         where o.status in ('SENT', 'RECEIVED', 'ESCALATED')
                           and o.answer_by <= :now
                           and (select count(*) from onward.fact f where f.onward_id = o.id and f.kind = 'ESCALATED') < :stages
                         order by o.answer_by
                         limit 200
                        """)
                .param("now", Times.utc(now))
                .param("stages", LAST_STAGE)
                .query((row, _) -> new OnwardId(row.getObject("id", UUID.class)))
                .list();
    }

    /// One stage of one referral.
    @Component
    static class Round {

        private final Onwards onwards;
        private final Courier courier;
        private final Choosing choosing;

        Round(Onwards onwards, Courier courier, Choosing choosing) {
            this.onwards = onwards;
            this.courier = courier;
            this.choosing = choosing;
        }

        Onward escalate(Onward it, Instant now) {
            var teller = Fact.Teller.house(Viewer.system(TASK).id());
            var whom = courier.chase(it, now);
            var escalated = onwards.record(it.escalate(whom, teller, now, onwards.patience()));
            courier.tellSilent(escalated, it.worker().value(), it.holder().value());
            if (escalated.course().stage() >= LAST_STAGE) {
                choosing.leadsOver(it.worker().value(), When.dayOf(now))
                        .forEach(lead ->
                                courier.tellSilent(escalated, lead, it.holder().value()));
            }
            return escalated;
        }
    }
}
