package pop.custody;

import org.junit.jupiter.api.Test;
import pop.web.Problems;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Problems problems = Problems.none();

    @Test
    void the_team_sees_the_last_half_year_unless_it_asks_for_other_days() {
        assertThat(read("", "", SmallNumbers.EXACT)).isEqualTo(period("2026-05-24", "2026-11-23"));
        assertThat(read("1 4 2026", "3 4 2026", SmallNumbers.EXACT)).isEqualTo(period("2026-04-01", "2026-04-03"));
        assertThat(read("", "31 3 2026", SmallNumbers.EXACT)).isEqualTo(period("2025-10-01", "2026-03-31"));
        assertThat(read("1 11 2026", "", SmallNumbers.EXACT)).isEqualTo(period("2026-11-01", "2026-11-23"));
    }

    @Test
    void others_see_whole_quarters_that_are_over() {
        assertThat(read("", "", SmallNumbers.ROUNDED)).isEqualTo(period("2026-07-01", "2026-09-30"));
        assertThat(read("15 5 2026", "16 5 2026", SmallNumbers.ROUNDED)).isEqualTo(period("2026-04-01", "2026-06-30"));
        assertThat(read("15 5 2026", "", SmallNumbers.ROUNDED)).isEqualTo(period("2026-04-01", "2026-09-30"));
        assertThat(read("1 7 2026", "22 11 2026", SmallNumbers.ROUNDED)).isEqualTo(period("2026-07-01", "2026-09-30"));
    }

    @Test
    void a_quarter_that_goes_on_is_told_to_nobody_outside() {
        assertThat(Period.read("1 10 2026", "22 11 2026", TODAY, SmallNumbers.ROUNDED, problems))
                .isEmpty();
        assertThat(problems.at("from")).contains("not over yet");
    }

    @Test
    void days_that_cannot_be_are_told_at_the_field() {
        assertThat(Period.read("soon", "", TODAY, SmallNumbers.EXACT, problems)).isEmpty();
        assertThat(problems.has("from")).isTrue();
        var turned = Problems.none();
        assertThat(Period.read("2 4 2026", "1 4 2026", TODAY, SmallNumbers.EXACT, turned))
                .isEmpty();
        assertThat(turned.has("until")).isTrue();
        var early = Problems.none();
        assertThat(Period.read("1 1 1926", "1 4 2026", TODAY, SmallNumbers.EXACT, early))
                .isEmpty();
        assertThat(early.has("from")).isTrue();
    }

    private Period read(String from, String until, SmallNumbers rule) {
        return Period.read(from, until, TODAY, rule, problems).orElseThrow();
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
