package pop.referral;

import org.junit.jupiter.api.Test;
import pop.web.Tone;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class TriageClocksTest {

    private static final TriageTargets TARGETS = new TriageTargets(1, 3, 5, Set.of(LocalDate.of(2026, 11, 30)));
    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void what_came_on_a_friday_is_attempted_by_monday() {
        assertThat(attempt("2026-11-20T12:00:00Z")).isEqualTo("due Mon 23 Nov OK");
        assertThat(attempt("2026-11-23T23:00:00Z")).isEqualTo("due today SOON");
        assertThat(attempt("2026-11-24T00:30:00Z")).isEqualTo("was due Mon 23 Nov LATE");
    }

    @Test
    void a_clock_that_stopped_says_how_long_it_took() {
        var stopped = new TriageClocks(TARGETS, FRIDAY.plusSeconds(90_000))
                .of(FRIDAY, FRIDAY.plusSeconds(7200), null, null)
                .getFirst();

        assertThat(stopped).isEqualTo(new TriageClocks.Face("First attempt", "after 2 hours", Tone.OK));
    }

    @Test
    void late_is_what_was_due_before_today() {
        for (int day = 0; day < 30; day++) {
            var now = FRIDAY.plusSeconds(86_400L * day);
            var before = TARGETS.lateBefore(now, 5);

            assertThat(TARGETS.due(before.minusSeconds(1), 5)).isBefore(When.dayOf(now));
            assertThat(TARGETS.due(before, 5)).isAfterOrEqualTo(When.dayOf(now));
        }
    }

    private static String attempt(String now) {
        var face = new TriageClocks(TARGETS, Instant.parse(now))
                .of(FRIDAY, null, null, null)
                .getFirst();
        return face.text() + " " + face.tone();
    }
}
