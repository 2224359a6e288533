package pop.report;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpanTest {

    @Test
    void a_financial_year_is_from_april_to_march() {
        var year = Span.ofYear("2025-26");
        assertThat(year).isEqualTo(new Span(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)));
        assertThat(Span.ofYear("2099–00").until()).isEqualTo(LocalDate.of(2100, 3, 31));
        assertThat(Span.yearOf(LocalDate.of(2026, 3, 31))).isEqualTo(year);
        assertThat(Span.yearOf(LocalDate.of(2026, 4, 1))).isEqualTo(Span.ofYear("2026/27"));
        assertThat(year.title()).isEqualTo("2025–26");
        assertThat(year.code()).isEqualTo("2025-26");
        assertThat(year.isYear()).isTrue();
        assertThat(year.isQuarter()).isFalse();
    }

    @Test
    void what_names_no_year_is_refused() {
        for (var name : new String[] {"", "2025", "2025-27", "2025-2026", "25-26", "next"}) {
            assertThatThrownBy(() -> Span.ofYear(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Span(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_quarters_are_four_and_touch_each_other() {
        var quarters = Span.ofYear("2027-28").quarters();
        assertThat(quarters).hasSize(4).allMatch(Span::isQuarter);
        assertThat(quarters.getFirst().from()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(quarters.getLast()).isEqualTo(new Span(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 3, 31)));
        assertThat(quarters.getLast().title()).isEqualTo("January to March 2028");
        assertThat(quarters.get(1).from()).isEqualTo(quarters.get(0).until().plusDays(1));
    }

    @Test
    void days_that_cross_years_lie_in_both() {
        var days = new Span(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 1));
        assertThat(days.years()).containsExactly(Span.ofYear("2025-26"), Span.ofYear("2026-27"));
        assertThat(days.quarters()).hasSize(2);
        assertThat(days.isQuarter()).isFalse();
        assertThat(days.isOver(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(days.isOver(LocalDate.of(2026, 4, 2))).isTrue();
        assertThat(days.title()).isEqualTo("February to April 2026");
        assertThat(new Span(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)).title())
                .isEqualTo("October 2025 to March 2026");
    }
}
