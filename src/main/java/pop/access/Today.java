package pop.access;

import org.springframework.stereotype.Component;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// The moment it is, and its day in Glasgow.
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate day() {
        return When.dayOf(clock.instant());
    }

    /// As a date field shows it.
    String in(int months) {
        return When.date(day().plusMonths(months));
    }
}
