package pop.participation;

import org.junit.jupiter.api.Test;
import pop.database.Ids;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.participation.FactKind.AGREED;
import static pop.participation.FactKind.DECLINED;
import static pop.participation.FactKind.EXPLAINED;
import static pop.participation.FactKind.NOT_ASKED;
import static pop.participation.FactKind.WITHDRAWN;

class ParticipationStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void the_last_answer_counts_and_explaining_changes_none() {
        assertThat(ParticipationStatus.of(List.of())).isEqualTo(ParticipationStatus.NOT_ASKED);
        assertThat(ParticipationStatus.of(List.of(NOT_ASKED, EXPLAINED, AGREED, EXPLAINED)))
                .isEqualTo(ParticipationStatus.AGREED);
        assertThat(ParticipationStatus.of(List.of(EXPLAINED, DECLINED, EXPLAINED, AGREED, WITHDRAWN, AGREED)))
                .isEqualTo(ParticipationStatus.AGREED);
    }

    @Test
    void whoever_answered_is_not_unasked_again() {
        for (var answered : List.of(AGREED, DECLINED, WITHDRAWN)) {
            var status = ParticipationStatus.of(List.of(answered));
            assertThat(status.after(NOT_ASKED)).as(status.name()).isEmpty();
        }
    }

    @Test
    void from_everywhere_one_can_agree_and_until_one_withdrew_withdraw() {
        for (var status : ParticipationStatus.values()) {
            assertThat(status.after(AGREED)).contains(ParticipationStatus.AGREED);
            assertThat(status.after(WITHDRAWN).isPresent()).isEqualTo(status != ParticipationStatus.WITHDRAWN);
        }
    }

    @Test
    void nobody_agrees_to_what_nobody_explained() {
        var unknown = new Participation(new PersonId(Ids.next()), ParticipationStatus.NOT_ASKED, 0, false, List.of());
        var agrees = Fact.answered(Ids.next(), AGREED, NOW, null, "");

        assertThatThrownBy(() -> unknown.say(agrees))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo("participation.not-explained"));

        var explained = unknown.say(Fact.explained(Ids.next(), NOW, Ids.next(), "Polish", true, How.READ_OUT));
        assertThat(explained.state().say(agrees).state().status()).isEqualTo(ParticipationStatus.AGREED);
    }

    @Test
    void of_two_records_the_refusal_holds_and_an_agreement_before_nothing() {
        assertThat(ParticipationStatus.AGREED.stricter(ParticipationStatus.WITHDRAWN))
                .isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(ParticipationStatus.DECLINED.stricter(ParticipationStatus.AGREED))
                .isEqualTo(ParticipationStatus.DECLINED);
        assertThat(ParticipationStatus.NOT_ASKED.stricter(ParticipationStatus.AGREED))
                .isEqualTo(ParticipationStatus.AGREED);
    }
}
