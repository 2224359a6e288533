package pop.appointment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.web.When;

import java.time.Clock;

/// Makes the appointments of recurring meetings some weeks ahead, again and again; any number of nodes may.
@Component
class MakeAhead {

    private static final Logger LOG = LoggerFactory.getLogger(MakeAhead.class);
    private static final String TASK = "making recurring meetings ahead";

    private final RecurringMeetings meetings;
    private final SeriesDesk desk;
    private final AsSystem house;
    private final Clock clock;

    MakeAhead(RecurringMeetings meetings, SeriesDesk desk, AsSystem house, Clock clock) {
        this.meetings = meetings;
        this.desk = desk;
        this.house = house;
        this.clock = clock;
    }

    /// Each series in a transaction of its own: one that cannot be made does not hold up the others.
    void make() {
        var now = clock.instant();
        var today = When.dayOf(now);
        var by = Viewer.system(TASK).id();
        // begun a week before it is needed, so that a day without the job is not noticed
        var behind = house.call(
                TASK, () -> meetings.behind(today.plus(SeriesDesk.AHEAD).minusWeeks(1), today));
        for (var series : behind) {
            try {
                house.run(TASK, () -> desk.makeAhead(series, by, now));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "series {} could not be made ahead: {}",
                        series.id(),
                        failure.getClass().getName());
            }
        }
    }

    @Component
    @ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
    static class Regularly {

        private final MakeAhead work;

        Regularly(MakeAhead work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "${pop.appointment.every:PT1H}", initialDelayString = "PT1M")
        void make() {
            work.make();
        }
    }
}
