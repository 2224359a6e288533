package pop.justice;

import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.person.PersonId;

import java.time.Clock;
import java.util.UUID;

/// What somebody at triage decided about a notice, carried out as the house: they may not be around the person.
@Component
class NoticeDesk {

    private final Notices notices;
    private final CustodyDesk desk;
    private final Support support;
    private final AsSystem house;
    private final Clock clock;

    NoticeDesk(Notices notices, CustodyDesk desk, Support support, AsSystem house, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.support = support;
        this.house = house;
        this.clock = clock;
    }

    /// @return false when the person has no open support
    boolean match(UUID id, PersonId person, WorkerId by) {
        return house.call(TakeInNotices.TASK, () -> {
            var spell = support.open(person);
            var notice = notices.waiting(id);
            if (spell.isEmpty() || notice.isEmpty()) {
                return false;
            }
            var now = clock.instant();
            if (notices.decided(id, spell.get().person(), by.value(), now)) {
                desk.apply(notice.get(), spell.get(), true, now);
            }
            return true;
        });
    }

    void dismiss(UUID id, WorkerId by) {
        house.run(TakeInNotices.TASK, () -> notices.decided(id, null, by.value(), clock.instant()));
    }
}
