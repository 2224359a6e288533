package pop.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2026-08-15, 2026-08-15",
        "2026-08-15 14:30, 2026-08-15",
        "12/05/2026, 2026-05-12",
        "12.5.26, 2026-05-12",
        "18-Oct-26, 2026-10-18",
        "Mon 1 June 2026, 2026-06-01",
        "3rd of September 2026, 2026-09-03",
    })
    void days_are_read_as_they_are_written_here(String text, LocalDate day) {
        assertThat(ReferralDay.read(text, TODAY).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "05/28/2026, month before the day",
        "31/02/2026, no such day",
        "23/11/2026, still to come",
        "01/01/1900, too long ago",
        "240, not a date",
        "last week, not a date",
    })
    void what_is_no_day_is_left_empty_and_says_why(String text, String why) {
        var reading = ReferralDay.read(text, TODAY);
        assertThat(reading.day()).isNull();
        assertThat(reading.problem()).contains(why);
    }

    @Test
    void nothing_is_no_problem() {
        assertThat(ReferralDay.read(" ", TODAY)).isEqualTo(new ReferralDay.Reading(null, ""));
        assertThat(ReferralDay.read("not known", TODAY).problem()).isEmpty();
    }
}
