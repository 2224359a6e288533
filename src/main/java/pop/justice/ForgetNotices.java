package pop.justice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;

import java.time.Clock;

/// Keeps the promise made to police: who was meant by a notice that nobody decided is forgotten when it runs out.
@Component
class ForgetNotices {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetNotices.class);
    private static final String TASK = "forgetting custody notices";

    private final Notices notices;
    private final AsSystem house;
    private final Clock clock;

    ForgetNotices(Notices notices, AsSystem house, Clock clock) {
        this.notices = notices;
        this.house = house;
        this.clock = clock;
    }

    void forget() {
        house.run(TASK, () -> notices.forget(clock.instant()));
    }

    @Component
    @ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
    static class Regularly {

        private final ForgetNotices work;

        Regularly(ForgetNotices work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
        void forget() {
            try {
                work.forget();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "custody notices could not be forgotten: {}",
                        failure.getClass().getName());
            }
        }
    }
}
