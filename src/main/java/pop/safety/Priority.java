package pop.safety;

import java.time.LocalDate;
import java.time.Period;

/// How grave an alert is, and so how soon it is looked at again.
enum Priority {
    HIGH(Period.ofMonths(1)),
    NORMAL(Period.ofMonths(3));

    private final Period review;

    Priority(Period review) {
        this.review = review;
    }

    LocalDate reviewAfter(LocalDate today) {
        return today.plus(review);
    }
}
