package pop.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pop.rule.Refused;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatusesTest {

    @Test
    void an_emergency_is_opened_ends_and_is_reviewed() {
        assertThat(emergency()).isEqualTo(EmergencyStatus.ASKED);
        assertThat(emergency(FactKind.OPENED)).isEqualTo(EmergencyStatus.OPENED);
        assertThat(emergency(FactKind.OPENED, FactKind.STOPPED)).isEqualTo(EmergencyStatus.ENDED);
        assertThat(emergency(FactKind.OPENED, FactKind.RAN_OUT, FactKind.REVIEWED))
                .isEqualTo(EmergencyStatus.REVIEWED);
        assertThat(emergency(FactKind.OPENED, FactKind.RAN_OUT, FactKind.REVIEWED, FactKind.FOLLOWED_UP))
                .isEqualTo(EmergencyStatus.FOLLOWED_UP);
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void nothing_follows_where_nothing_was_opened(FactKind fact) {
        assertThatThrownBy(() -> emergency(FactKind.NOT_OPENED, fact)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_open_is_not_reviewed() {
        assertThatThrownBy(() -> emergency(FactKind.OPENED, FactKind.REVIEWED)).isInstanceOf(Refused.class);
    }

    @Test
    void a_request_is_answered_once_and_a_grant_taken_back() {
        assertThat(request(FactKind.ASKED)).isEqualTo(RequestStatus.ASKED);
        assertThat(request(FactKind.ASKED, FactKind.REFUSED)).isEqualTo(RequestStatus.REFUSED);
        assertThat(request(FactKind.ASKED, FactKind.GRANTED, FactKind.TAKEN_BACK))
                .isEqualTo(RequestStatus.ENDED);
        assertThatThrownBy(() -> request(FactKind.ASKED, FactKind.REFUSED, FactKind.GRANTED))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_restriction_stands_through_changes_until_it_is_lifted() {
        assertThat(RestrictionStatus.LIFE.of(List.of(FactKind.RESTRICTED, FactKind.EXCEPTIONS_CHANGED)))
                .isEqualTo(RestrictionStatus.IN_PLACE);
        var lifted = List.of(FactKind.RESTRICTED, FactKind.LIFTED);
        assertThat(RestrictionStatus.LIFE.of(lifted)).isEqualTo(RestrictionStatus.LIFTED);
        assertThatThrownBy(() -> RestrictionStatus.LIFE.after(RestrictionStatus.LIFTED, FactKind.LIFTED))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_conflict_stands_until_it_is_lifted() {
        assertThat(ConflictStatus.LIFE.of(List.of(FactKind.DECLARED))).isEqualTo(ConflictStatus.STANDS);
        assertThat(ConflictStatus.LIFE.of(List.of(FactKind.DECLARED, FactKind.LIFTED)))
                .isEqualTo(ConflictStatus.LIFTED);
    }

    private static EmergencyStatus emergency(FactKind... facts) {
        return EmergencyStatus.LIFE.of(List.of(facts));
    }

    private static RequestStatus request(FactKind... facts) {
        return RequestStatus.LIFE.of(List.of(facts));
    }
}
