package pop.rule;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SAINT_ANDREW = LocalDate.of(2026, 11, 30);

    private final WorkingDays days = new WorkingDays(Set.of(SAINT_ANDREW));

    @Test
    void a_weekend_and_saint_andrews_day_are_skipped() {
        assertThat(days.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(days.between(FRIDAY, LocalDate.of(2026, 12, 1))).isEqualTo(1);
    }

    @Test
    void no_days_after_a_holiday_is_the_next_working_day() {
        assertThat(days.after(SAINT_ANDREW, 0)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(days.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void nothing_lies_between_a_day_and_an_earlier_one() {
        assertThat(days.between(SAINT_ANDREW, FRIDAY)).isZero();
    }
}
