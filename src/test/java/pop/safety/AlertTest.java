package pop.safety;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.person.PersonId;
import pop.person.Planned.What;
import pop.rule.Refused;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertTest {

    private static final WorkerId JOE = new WorkerId(Ids.next());
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_grave_one_is_looked_at_again_in_a_month_another_in_three() {
        assertThat(Priority.HIGH.reviewAfter(TODAY)).isEqualTo("2026-12-22");
        assertThat(Priority.NORMAL.reviewAfter(TODAY)).isEqualTo("2027-02-22");
    }

    @Test
    void one_whose_end_is_past_stands_until_somebody_decides() {
        var over = alert(TODAY.plusDays(9), TODAY);
        assertThat(over.standing(TODAY.minusDays(1))).isEqualTo(Standing.IN_FORCE);
        assertThat(over.standing(TODAY)).isEqualTo(Standing.OVER_NOT_REVIEWED);
        assertThat(over.status()).isEqualTo(AlertStatus.IN_FORCE);
        assertThat(over.lower("The dog died.", JOE, NOW).state().standing(TODAY))
                .isEqualTo(Standing.LOWERED);
    }

    @Test
    void a_review_that_is_due_says_so() {
        assertThat(alert(TODAY, null).standing(TODAY)).isEqualTo(Standing.REVIEW_DUE);
    }

    @Test
    void keeping_and_changing_are_told_apart_and_lowering_needs_a_reason() {
        var it = alert(TODAY, null);
        var later = new Alert.Terms(it.priority(), it.todo(), TODAY.plusMonths(3), null);
        assertThat(it.review(later, "", JOE, NOW).event().kind()).isEqualTo(AlertFact.KEPT);
        var graver = new Alert.Terms(Priority.HIGH, it.todo(), TODAY.plusMonths(1), null);
        assertThat(it.review(graver, "", JOE, NOW).event().kind()).isEqualTo(AlertFact.CHANGED);
        assertThatThrownBy(() -> it.lower(" ", JOE, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void a_lowered_one_is_not_decided_again() {
        var lowered = alert(TODAY, null).lower("Over.", JOE, NOW).state();
        assertThatThrownBy(() -> lowered.lower("Again.", JOE, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void everything_matters_for_a_visit_and_how_not_to_reach_them_for_a_call() {
        assertThat(AlertKind.values()).allMatch(kind -> kind.mattersFor(What.VISIT));
        assertThat(AlertKind.SAFE_CONTACT.mattersFor(What.CALL)).isTrue();
        assertThat(AlertKind.DOG.mattersFor(What.CALL)).isFalse();
        assertThat(AlertKind.EXPLOITATION.mattersFor(What.ADDRESS)).isTrue();
    }

    @Test
    void when_somebody_was_told_is_read_as_people_type_it() {
        assertThat(told("").at(NOW)).isEqualTo(NOW);
        assertThat(told("yesterday 16.30").at(NOW)).isEqualTo("2026-11-21T16:30:00Z");
        assertThat(told("25 Oct 2026 01:30 GMT").at(NOW)).isEqualTo("2026-10-25T01:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "about noon, not a time we can read",
        "yesterday, not a time we can read",
        "23:59, still to come",
        "25 Oct 2026 01:30, comes twice",
        "29 Mar 2026 01:30, does not come"
    })
    void a_time_that_cannot_be_or_could_be_two_is_asked(String when, String words) {
        assertThat(told(when).moment(Problems.none(), NOW).at("when")).contains(words);
    }

    private static CourseForm told(String when) {
        return new CourseForm(1, "Ms Reid", Way.PHONE, null, null, when, null, "", "");
    }

    private static Alert alert(LocalDate review, @Nullable LocalDate ends) {
        return new Alert(
                new AlertId(Ids.next()),
                new PersonId(Ids.next()),
                new AgencyId(Ids.next()),
                AlertKind.DOG,
                "",
                Priority.NORMAL,
                "Ring first.",
                review,
                ends,
                AlertStatus.IN_FORCE,
                null,
                JOE,
                NOW,
                1);
    }
}
