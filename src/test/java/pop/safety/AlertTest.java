package pop.safety;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.person.PersonId;
import pop.person.Planned.What;
import pop.rule.Refused;

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
    void times_are_read_as_people_type_them() {
        assertThat(Typed.moment("", NOW)).contains(NOW);
        assertThat(Typed.moment("13:05", NOW)).contains(Instant.parse("2026-11-22T13:05:00Z"));
        assertThat(Typed.moment("yesterday 16.30", NOW)).contains(Instant.parse("2026-11-21T16:30:00Z"));
        assertThat(Typed.moment("3 Jul 2026 11:00", NOW)).contains(Instant.parse("2026-07-03T10:00:00Z"));
        assertThat(Typed.moment("about noon", NOW)).isEmpty();
        assertThat(Typed.moment("25:00", NOW)).isEmpty();
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
