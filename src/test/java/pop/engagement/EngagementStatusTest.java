package pop.engagement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.engagement.EngagementStatus.ACTIVE;
import static pop.engagement.EngagementStatus.AWAITING_FIRST_CONTACT;
import static pop.engagement.EngagementStatus.CLOSED;
import static pop.engagement.EngagementStatus.ENGAGING;
import static pop.engagement.EngagementStatus.PAUSED;
import static pop.engagement.EngagementStatus.PLANNED_ENDING;

class EngagementStatusTest {

    @Test
    void a_spell_begins_by_awaiting_first_contact() {
        assertThat(of(FactKind.OPENED, FactKind.ASSIGNED)).isEqualTo(AWAITING_FIRST_CONTACT);
    }

    @Test
    void active_begins_with_the_first_agreed_plan() {
        assertThat(of(FactKind.OPENED, FactKind.FIRST_CONTACT_MADE)).isEqualTo(ENGAGING);
        assertThat(of(FactKind.OPENED, FactKind.FIRST_CONTACT_MADE, FactKind.PLAN_AGREED))
                .isEqualTo(ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSED"})
    void every_open_state_may_pause_and_be_closed(EngagementStatus open) {
        assertThat(open.after(FactKind.PAUSED, beneath(open))).contains(PAUSED);
        assertThat(open.after(FactKind.CLOSED, beneath(open))).contains(CLOSED);
    }

    @Test
    void resuming_returns_to_what_it_was() {
        assertThat(of(FactKind.OPENED, FactKind.PAUSED, FactKind.RESUMED)).isEqualTo(AWAITING_FIRST_CONTACT);
        assertThat(of(FactKind.OPENED, FactKind.FIRST_CONTACT_MADE, FactKind.PAUSED, FactKind.RESUMED))
                .isEqualTo(ENGAGING);
        assertThat(of(FactKind.OPENED, FactKind.ENDING_PLANNED, FactKind.PAUSED, FactKind.RESUMED))
                .isEqualTo(PLANNED_ENDING);
    }

    @Test
    void what_happens_during_a_pause_counts_when_it_ends() {
        var inCustody = List.of(FactKind.OPENED, FactKind.PAUSED, FactKind.FIRST_CONTACT_MADE, FactKind.PLAN_AGREED);

        assertThat(EngagementStatus.of(inCustody)).isEqualTo(PAUSED);
        assertThat(EngagementStatus.beneath(inCustody)).isEqualTo(ACTIVE);
    }

    @Test
    void a_role_that_is_not_shown_the_pause_still_resumes_to_the_right_state() {
        var shown = List.of(FactKind.OPENED, FactKind.FIRST_CONTACT_MADE, FactKind.PLAN_AGREED);

        assertThat(PAUSED.after(FactKind.RESUMED, EngagementStatus.beneath(shown)))
                .contains(ACTIVE);
    }

    @Test
    void nothing_follows_closed() {
        assertThat(Arrays.stream(FactKind.values()).flatMap(fact -> CLOSED.after(fact, CLOSED).stream()))
                .isEmpty();
        assertThatThrownBy(() -> of(FactKind.OPENED, FactKind.CLOSED, FactKind.RESUMED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_status_has_its_edges() {
        assertThat(EngagementStatus.EDGES).containsOnlyKeys(EngagementStatus.values());
    }

    private static EngagementStatus beneath(EngagementStatus open) {
        return open == PAUSED ? ENGAGING : open;
    }

    private static EngagementStatus of(FactKind... facts) {
        return EngagementStatus.of(List.of(facts));
    }
}
