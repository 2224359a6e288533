package pop.drugalert;

import org.junit.jupiter.api.Test;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.rule.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DrugAlertTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 12, 1);
    private static final WorkerId WORKER = new WorkerId(Ids.next());

    private final DrugAlert it = new DrugAlert(
            new DrugAlertId(Ids.next()), said("Carry naloxone", ""), DrugAlertStatus.STANDS, "Ruth", NOW, 1);

    @Test
    void it_stands_through_its_last_day_and_not_after_it() {
        assertThat(it.stands(LAST)).isTrue();
        assertThat(it.stands(LAST.plusDays(1))).isFalse();
    }

    @Test
    void what_was_withdrawn_does_not_stand_and_changes_no_more() {
        var withdrawn = it.withdraw("It was another substance", WORKER, NOW).state();

        assertThat(withdrawn.stands(LAST)).isFalse();
        assertThat(withdrawn.said()).isEqualTo(it.said());
        assertThatThrownBy(withdrawn::toChange).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> withdrawn.correct(said("Other", ""), "New", WORKER, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_correction_carries_what_it_says_then_and_why() {
        var step = it.correct(said("Carry more naloxone", ""), "One dose is not enough", WORKER, NOW);

        assertThat(step.state().said().todo()).isEqualTo("Carry more naloxone");
        assertThat(step.event().said()).isEqualTo(step.state().said());
        assertThatThrownBy(() -> it.correct(said("Carry more", ""), " ", WORKER, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_status_follows_from_the_facts() {
        assertThat(DrugAlertStatus.of(List.of(DrugAlertFact.PUT_UP, DrugAlertFact.CORRECTED)))
                .isEqualTo(DrugAlertStatus.STANDS);
        assertThat(DrugAlertStatus.of(List.of(DrugAlertFact.PUT_UP, DrugAlertFact.WITHDRAWN)))
                .isEqualTo(DrugAlertStatus.WITHDRAWN);
        assertThatThrownBy(() -> DrugAlertStatus.WITHDRAWN.after(DrugAlertFact.CORRECTED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_whole_address_is_a_link() {
        assertThat(said("", "https://www.publichealthscotland.scot/radar").hasAddress())
                .isTrue();
        assertThat(List.of("RADAR 7", "javascript:alert(1)", "https://a b", "see https://a.scot"))
                .noneMatch(reference -> said("", reference).hasAddress());
    }

    private static DrugAlert.Said said(String todo, String reference) {
        return new DrugAlert.Said(
                WhoWarns.RADAR, reference, "Blue tablets", "Fast", todo, "Glasgow", LAST.minusDays(28), LAST);
    }
}
