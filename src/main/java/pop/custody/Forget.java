package pop.custody;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Times;

import java.time.Clock;

/// Who somebody was is forgotten when the follow-up has been over for long (`custody.patience`). What was asked
/// for and what came of it stays for the figures.
@Component
class Forget {

    private static final Logger LOG = LoggerFactory.getLogger(Forget.class);

    private final JdbcClient sql;
    private final AsSystem house;
    private final Clock clock;

    Forget(JdbcClient sql, AsSystem house, Clock clock) {
        this.sql = sql;
        this.house = house;
        this.clock = clock;
    }

    void forget() {
        house.run("forgetting who was met in custody", () -> {
            var now = Times.utc(clock.instant());
            sql.sql("""
                            with over as (
                                update custody.approach
                                   set forgotten_at = :now
                                 where forgotten_at is null
                                   and forget_at <= :now
                                returning id
                            ), notes as (
                                update custody.approach_fact f
                                   set note = case when f.reason = 'OTHER' then 'forgotten' else '' end
                                  from over
                                 where f.approach_id = over.id
                                   and f.note <> ''
                            )
                            update custody.asked k
                               set known_as = '', name = '', birth = '', phone = '', reach_note = '', warning_note = ''
                              from over
                             where k.approach_id = over.id
                            """).param("now", now).update();
        });
    }

    @Component
    @ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
    static class Regularly {

        private final Forget work;

        Regularly(Forget work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
        void forget() {
            try {
                work.forget();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "who was met in custody could not be forgotten: {}",
                        failure.getClass().getName());
            }
        }
    }
}
