package pop.agreement;

import org.junit.jupiter.api.Test;
import pop.rule.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.agreement.AgreementFact.CHANGED;
import static pop.agreement.AgreementFact.DRAFTED;
import static pop.agreement.AgreementFact.ENDED;
import static pop.agreement.AgreementFact.PARTY_LEFT;
import static pop.agreement.AgreementFact.PUT_IN_FORCE;
import static pop.agreement.AgreementFact.REVIEWED;
import static pop.agreement.AgreementFact.REVIEW_STARTED;
import static pop.agreement.AgreementFact.SIGNED;

class AgreementStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_status_follows_from_the_facts() {
        assertThat(AgreementStatus.of(List.of(DRAFTED, CHANGED, SIGNED, SIGNED)))
                .isEqualTo(AgreementStatus.DRAFT);
        assertThat(AgreementStatus.of(List.of(DRAFTED, SIGNED, PUT_IN_FORCE))).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(AgreementStatus.of(List.of(DRAFTED, PUT_IN_FORCE, REVIEW_STARTED, PARTY_LEFT, REVIEWED)))
                .isEqualTo(AgreementStatus.UNDER_REVIEW);
        assertThat(AgreementStatus.of(List.of(DRAFTED, PUT_IN_FORCE, ENDED))).isEqualTo(AgreementStatus.ENDED);
    }

    @Test
    void it_runs_out_the_day_after_its_review_date_and_grace() {
        var dates = new Dates(TODAY.minusDays(100), TODAY, null, 0);
        var graced = new Dates(TODAY.minusDays(100), TODAY, null, 10);

        assertThat(AgreementStatus.IN_FORCE.on(TODAY, dates)).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(AgreementStatus.IN_FORCE.on(TODAY.plusDays(1), dates)).isEqualTo(AgreementStatus.EXPIRED);
        assertThat(AgreementStatus.UNDER_REVIEW.on(TODAY.plusDays(10), graced)).isEqualTo(AgreementStatus.UNDER_REVIEW);
        assertThat(AgreementStatus.UNDER_REVIEW.on(TODAY.plusDays(11), graced)).isEqualTo(AgreementStatus.EXPIRED);
        assertThat(AgreementStatus.DRAFT.on(TODAY.plusDays(11), dates)).isEqualTo(AgreementStatus.DRAFT);
    }

    @Test
    void its_end_counts_where_it_comes_before_the_review() {
        var dates = new Dates(TODAY.minusDays(100), TODAY.plusDays(90), TODAY, 0);

        assertThat(dates.overOn(TODAY.minusDays(1))).isFalse();
        assertThat(dates.overOn(TODAY)).isTrue();
        assertThat(dates.due()).contains(TODAY);
    }

    @Test
    void the_warning_comes_sixty_days_ahead() {
        var dates = new Dates(TODAY, TODAY.plusDays(60), null, 0);

        assertThat(dates.dueSoon(TODAY)).isTrue();
        assertThat(dates.dueSoon(TODAY.minusDays(1))).isFalse();
        assertThat(dates.dueIn(TODAY)).isEqualTo("in 60 days");
        assertThat(dates.dueIn(TODAY.plusDays(61))).isEqualTo("1 day ago");
    }

    @Test
    void what_ended_or_ran_out_is_not_put_in_force_again() {
        var over = new Dates(TODAY.minusDays(100), TODAY.minusDays(1), null, 0);

        assertThatThrownBy(() -> agreement(AgreementStatus.ENDED, over).after(PUT_IN_FORCE, TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agreement(AgreementStatus.UNDER_REVIEW, over).after(REVIEWED, TODAY))
                .isInstanceOf(Refused.class);
        assertThat(agreement(AgreementStatus.UNDER_REVIEW, over)
                        .after(PARTY_LEFT, TODAY)
                        .state()
                        .recorded())
                .isEqualTo(AgreementStatus.UNDER_REVIEW);
        assertThat(agreement(AgreementStatus.IN_FORCE, over)
                        .after(ENDED, TODAY)
                        .state()
                        .recorded())
                .isEqualTo(AgreementStatus.ENDED);
    }

    static Agreement agreement(AgreementStatus status, Dates dates) {
        var id = UUID.fromString("0190c2f0-0000-7000-8000-000000000001");
        return new Agreement(new AgreementId(id), id, 1, "A trial", dates, status, 1, Map.of());
    }
}
