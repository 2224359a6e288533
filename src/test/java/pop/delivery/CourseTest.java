package pop.delivery;

import org.junit.jupiter.api.Test;
import pop.rule.Refused;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CourseTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void the_pauses_read_as_a_sentence() {
        assertThat(BackOff.USUAL)
                .hasToString("after 1 minute, 5 minutes, 30 minutes, 2 hours, 6 hours and 24 hours, then given up");
        assertThat(BackOff.tryAgainAfter(Duration.ofMinutes(3))).hasToString("after 3 minutes, then given up");
    }

    @Test
    void each_attempt_that_fails_is_followed_by_a_longer_pause_and_the_seventh_is_the_last() {
        assertThat(sending(1).failed(1, "no", BackOff.USUAL, NOW)).hasValueSatisfying(step -> {
            assertThat(step.state().status()).isEqualTo(MessageStatus.QUEUED);
            assertThat(step.state().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
            assertThat(step.event().kind()).isEqualTo(FactKind.FAILED);
        });
        assertThat(sending(6).failed(6, "no", BackOff.USUAL, NOW))
                .hasValueSatisfying(step -> assertThat(step.state().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24))));
        assertThat(sending(7).failed(7, "no", BackOff.USUAL, NOW))
                .hasValueSatisfying(step -> assertThat(step.state().status()).isEqualTo(MessageStatus.GAVE_UP));
    }

    @Test
    void what_cannot_be_helped_is_given_up_at_once() {
        assertThat(sending(1).failed(1, "no such address", BackOff.NEVER, NOW))
                .hasValueSatisfying(step -> assertThat(step.event().kind()).isEqualTo(FactKind.GAVE_UP));
    }

    @Test
    void a_failure_told_late_changes_nothing() {
        assertThat(sending(2).failed(1, "no", BackOff.USUAL, NOW)).isEmpty();
        assertThat(sending(1).sent(null, NOW).state().failed(1, "no", BackOff.USUAL, NOW))
                .isEmpty();
    }

    @Test
    void a_message_stopped_while_a_channel_has_it_is_not_tried_again() {
        var stopped = sending(1).stopped("objected", NOW).state();

        assertThat(stopped.failed(1, "no", BackOff.USUAL, NOW))
                .hasValueSatisfying(step -> assertThat(step.state().status()).isEqualTo(MessageStatus.STOPPED));
        assertThat(stopped.sent(null, NOW).state().status()).isEqualTo(MessageStatus.SENT);
        assertThatThrownBy(() -> stopped.acknowledged(UUID.randomUUID(), NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stopped.again(NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void trying_again_begins_anew() {
        var again = sending(7)
                .failed(7, "no", BackOff.USUAL, NOW)
                .orElseThrow()
                .state()
                .again(NOW);

        assertThat(again.state().attempts()).isZero();
        assertThat(again.state().dueAt()).isEqualTo(NOW);
    }

    private static Course sending(int attempt) {
        return new Course(MessageStatus.SENDING, attempt, NOW, null, null, null, null, null);
    }
}
