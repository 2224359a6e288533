package pop.delivery;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.delivery.FactKind.ACKNOWLEDGED;
import static pop.delivery.FactKind.CLAIMED;
import static pop.delivery.FactKind.FAILED;
import static pop.delivery.FactKind.GAVE_UP;
import static pop.delivery.FactKind.QUEUED;
import static pop.delivery.FactKind.SENT;
import static pop.delivery.FactKind.STOPPED;

class MessageStatusTest {

    @Test
    void a_message_is_queued_sent_and_acknowledged() {
        assertThat(status(QUEUED)).isEqualTo(MessageStatus.QUEUED);
        assertThat(status(QUEUED, CLAIMED)).isEqualTo(MessageStatus.SENDING);
        assertThat(status(QUEUED, CLAIMED, SENT)).isEqualTo(MessageStatus.SENT);
        assertThat(status(QUEUED, CLAIMED, SENT, ACKNOWLEDGED)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void what_failed_waits_until_it_is_given_up_and_may_be_tried_again() {
        assertThat(status(QUEUED, CLAIMED, FAILED)).isEqualTo(MessageStatus.QUEUED);
        assertThat(status(QUEUED, CLAIMED, FAILED, CLAIMED, GAVE_UP)).isEqualTo(MessageStatus.GAVE_UP);
        assertThat(status(QUEUED, CLAIMED, GAVE_UP, QUEUED)).isEqualTo(MessageStatus.QUEUED);
    }

    @Test
    void what_was_stopped_stays_stopped_unless_it_had_left_already() {
        assertThat(status(QUEUED, STOPPED)).isEqualTo(MessageStatus.STOPPED);
        assertThat(status(QUEUED, CLAIMED, STOPPED, FAILED)).isEqualTo(MessageStatus.STOPPED);
        assertThat(status(QUEUED, CLAIMED, STOPPED, SENT)).isEqualTo(MessageStatus.SENT);
        assertThatThrownBy(() -> status(QUEUED, STOPPED, QUEUED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> status(QUEUED, STOPPED, CLAIMED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_acknowledgement_proves_that_it_arrived() {
        assertThat(status(QUEUED, CLAIMED, ACKNOWLEDGED)).isEqualTo(MessageStatus.SENT);
        assertThat(status(QUEUED, CLAIMED, GAVE_UP, ACKNOWLEDGED)).isEqualTo(MessageStatus.SENT);
    }

    private static MessageStatus status(FactKind... facts) {
        return MessageStatus.of(List.of(facts));
    }
}
