package pop.directory;

import org.junit.jupiter.api.Test;
import pop.rule.Refused;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.directory.FactKind.CAPACITY;
import static pop.directory.FactKind.CHANGED;
import static pop.directory.FactKind.CLOSED;
import static pop.directory.FactKind.CONFIRMED;
import static pop.directory.FactKind.DOUBTED;
import static pop.directory.FactKind.LISTED;
import static pop.directory.FactKind.PAUSED;
import static pop.directory.FactKind.REOPENED;

class ServiceStatusTest {

    @Test
    void what_is_said_of_a_listing_does_not_close_it() {
        assertThat(ServiceStatus.of(List.of(LISTED, CONFIRMED, CAPACITY, DOUBTED, CHANGED)))
                .isEqualTo(ServiceStatus.ACTIVE);
        assertThat(ServiceStatus.of(List.of(LISTED, PAUSED, CHANGED))).isEqualTo(ServiceStatus.PAUSED);
    }

    @Test
    void a_service_that_closed_may_open_again() {
        assertThat(ServiceStatus.of(List.of(LISTED, CLOSED))).isEqualTo(ServiceStatus.CLOSED);
        assertThat(ServiceStatus.of(List.of(LISTED, PAUSED, CLOSED, REOPENED))).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void nobody_confirms_a_service_that_has_closed() {
        assertThatThrownBy(() -> ServiceStatus.CLOSED.after(CONFIRMED)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ServiceStatus.ACTIVE.after(REOPENED)).isInstanceOf(Refused.class);
    }
}
