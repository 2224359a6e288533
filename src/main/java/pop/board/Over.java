package pop.board;

import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// How far back a board looks. By the day on which somebody was sent on, or something was first wanted.
enum Over {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Over(int months) {
        this.months = months;
    }

    LocalDate firstDay(Instant now) {
        return When.dayOf(now).minusMonths(months);
    }

    Instant from(Instant now) {
        return firstDay(now).atStartOfDay(When.LONDON).toInstant();
    }
}
