package pop.justice;

import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What may become of court dates and custody notices.
class LivesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void facts_give_the_status() {
        assertThat(CourtDateStatus.of(
                        List.of(CourtDateFactKind.RECORDED, CourtDateFactKind.MOVED, CourtDateFactKind.ADJOURNED)))
                .isEqualTo(CourtDateStatus.ADJOURNED);
        assertThat(CustodyStatus.of(List.of(
                        CustodyFactKind.TOLD,
                        CustodyFactKind.CONFIRMED,
                        CustodyFactKind.NOTED,
                        CustodyFactKind.RELEASED)))
                .isEqualTo(CustodyStatus.RELEASED);
        assertThat(ConditionStatus.of(
                        List.of(ConditionFactKind.RECORDED, ConditionFactKind.VARIED, ConditionFactKind.ENDED)))
                .isEqualTo(ConditionStatus.ENDED);
    }

    @Test
    void what_is_to_come_has_no_outcome() {
        var tomorrow = court(NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> tomorrow.outcome(CourtDateFactKind.OVER, "", Ids.next(), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo("justice.still-to-come"));
    }

    @Test
    void an_outcome_is_told_once() {
        var over = court(NOW.minusSeconds(60))
                .outcome(CourtDateFactKind.OVER, "", Ids.next(), NOW)
                .state();
        assertThatThrownBy(() -> over.cancel(Ids.next(), NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void nobody_is_released_before_they_were_in_custody() {
        var custody = custody();
        assertThatThrownBy(() -> custody.release(custody.since().minusSeconds(1), Ids.next(), NOW))
                .isInstanceOf(Refused.class);
        assertThat(custody.release(custody.since(), Ids.next(), NOW).state().status())
                .isEqualTo(CustodyStatus.RELEASED);
    }

    @Test
    void told_again_it_stands_longer_and_never_shorter() {
        var custody = custody();
        var later = custody.expiresAt().plusSeconds(9);
        assertThat(custody.confirm("Govan", later, Ids.next(), NOW).state().expiresAt())
                .isEqualTo(later);
        assertThat(custody.confirm("Govan", NOW, Ids.next(), NOW).state().expiresAt())
                .isEqualTo(custody.expiresAt());
    }

    private static CourtDate court(Instant at) {
        return new CourtDate(
                new CourtDateId(Ids.next()),
                new PersonId(Ids.next()),
                new AgencyId(Ids.next()),
                "A court",
                at,
                Diet.NOT_KNOWN,
                Sure.PAPER_SEEN,
                "",
                false,
                null,
                CourtDateStatus.EXPECTED,
                1);
    }

    private static Custody custody() {
        return new Custody(
                new CustodyId(Ids.next()),
                new PersonId(Ids.next()),
                new AgencyId(Ids.next()),
                new AgencyId(Ids.next()),
                "London Road",
                NOW.minusSeconds(3600),
                false,
                Ids.next(),
                NOW.minusSeconds(1800),
                NOW.plusSeconds(3600),
                null,
                null,
                CustodyStatus.STANDS,
                1);
    }
}
