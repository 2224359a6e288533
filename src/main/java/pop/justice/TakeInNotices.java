package pop.justice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;

import java.time.Clock;

/// What police handed in finds its person, or waits for triage. Hearing it again changes nothing: a notice is decided
/// once.
@Component
class TakeInNotices {

    static final String TASK = "taking in a custody notice";

    private final Notices notices;
    private final CustodyDesk desk;
    private final AsSystem house;
    private final Clock clock;

    TakeInNotices(Notices notices, CustodyDesk desk, AsSystem house, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(JusticeEvent.HandedIn handed) {
        house.run(TASK, () -> {
            var now = clock.instant();
            notices.waiting(handed.notice())
                    .ifPresent(notice -> desk.meant(notice).ifPresent(spell -> {
                        if (notices.decided(
                                notice.id(), spell.person(), Viewer.system(TASK).id(), now)) {
                            desk.apply(notice, spell, notice.person() == null, now);
                        }
                    }));
        });
    }
}
