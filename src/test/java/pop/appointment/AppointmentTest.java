package pop.appointment;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.person.Missed;
import pop.person.PersonId;
import pop.person.Reached;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppointmentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID BY = Ids.next();
    private static final Fact.Request ASKED = new Fact.Request(AskedBy.PERSON, "has a cold", "");

    @Test
    void nobody_says_how_something_went_that_has_not_begun() {
        var tomorrow = at(NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> tomorrow.outcome(Outcome.ON_TIME, "", BY, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo("appointment.not-begun"));
        assertThatThrownBy(() -> tomorrow.outcome(Outcome.NOT_REACHED, "", BY, NOW))
                .isInstanceOf(Refused.class);
        assertThat(tomorrow.outcome(Outcome.IN_CUSTODY, "", BY, NOW).state().status())
                .isEqualTo(AppointmentStatus.DID_NOT_HAPPEN);
        assertThat(tomorrow.cancel(ASKED, BY, NOW).state().status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void what_has_begun_is_not_moved() {
        var hour = at(NOW.minus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> hour.reschedule(span(NOW.plus(Duration.ofDays(2))), ASKED, BY, NOW))
                .isInstanceOf(Refused.class);
        assertThat(hour.standing(NOW)).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(hour.standing(NOW.plus(Duration.ofHours(1)))).isEqualTo(AppointmentStatus.OUTCOME_DUE);
    }

    @Test
    void an_own_meeting_asks_no_outcome_of_anybody() {
        var meeting = at(NOW.minus(Duration.ofDays(2)), null);
        assertThat(meeting.standing(NOW)).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void our_no_comes_with_its_reason() {
        var tomorrow = at(NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> tomorrow.cancel(new Fact.Request(AskedBy.POP, " ", ""), BY, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void coming_counts_as_reached_and_not_coming_as_missed() {
        var past = at(NOW.minus(Duration.ofHours(2)));
        assertThat(told(past.outcome(Outcome.LATE, "", BY, NOW)))
                .isInstanceOfSatisfying(
                        Reached.class, it -> assertThat(it.made()).isTrue());
        assertThat(told(past.outcome(Outcome.REACHED, "", BY, NOW)))
                .isInstanceOfSatisfying(
                        Reached.class, it -> assertThat(it.made()).isTrue())
                .isNotInstanceOf(Missed.class);
        assertThat(told(past.outcome(Outcome.NOT_REACHED, "", BY, NOW)))
                .isInstanceOf(Missed.class)
                .isNotInstanceOf(Reached.class);
    }

    @Test
    void where_somebody_was_kept_tells_more_than_that_they_did_not_come() {
        var past = at(NOW.minus(Duration.ofHours(2)));
        assertThat(past.outcome(Outcome.IN_CUSTODY, "", BY, NOW).event().category())
                .isEqualTo("CUSTODY_AND_JUSTICE");
        assertThat(past.outcome(Outcome.IN_HOSPITAL, "", BY, NOW).event().category())
                .isEqualTo("PHYSICAL_HEALTH");
        assertThat(past.outcome(Outcome.NOT_REACHED, "", BY, NOW).event().category())
                .isEqualTo("PLAN");
    }

    /// Whatever somebody tries in whatever order, and however the clock goes: it is refused or leads somewhere, and the
    /// facts alone give the same status again.
    @RepeatedTest(300)
    void any_chain_of_facts_gives_its_status_again(RepetitionInfo each) {
        var lot = new Random(each.getCurrentRepetition());
        var facts = new ArrayList<FactKind>(List.of(FactKind.SCHEDULED));
        var it = at(NOW.plus(Duration.ofHours(lot.nextInt(200) - 20)));
        var now = NOW;
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofHours(lot.nextInt(30)));
            var standing = it.standing(now);
            try {
                var next = tried(it, lot, now);
                facts.add(next.event().kind());
                it = next.state();
                assertThat(next.event().kind() == FactKind.HAPPENED
                                && it.time().begins().isAfter(now))
                        .isFalse();
                assertThat(AppointmentStatus.EDGES.get(standing))
                        .containsKey(next.event().kind());
            } catch (Refused _) {
                assertThat(it.standing(now)).isEqualTo(standing);
            }
            assertThat(AppointmentStatus.of(facts)).isEqualTo(it.status()).isNotEqualTo(AppointmentStatus.OUTCOME_DUE);
        }
    }

    private static Step<Appointment, Fact> tried(Appointment it, Random lot, Instant now) {
        return switch (lot.nextInt(5)) {
            case 0 -> it.reschedule(span(now.plus(Duration.ofHours(lot.nextInt(90)))), ASKED, BY, now);
            case 1 -> it.change(it.what(), it.worker(), "place", BY, now);
            case 2 -> it.outcome(Outcome.values()[lot.nextInt(Outcome.values().length)], "", BY, now);
            case 3 -> it.cancel(ASKED, BY, now);
            default -> it.takeBack("", BY, now);
        };
    }

    private static @org.jspecify.annotations.Nullable AppointmentEvent told(Step<Appointment, Fact> step) {
        return step.state().event(step.event());
    }

    private static Appointment at(Instant begins) {
        return at(begins, new WorkerId(BY));
    }

    private static Appointment at(Instant begins, @org.jspecify.annotations.Nullable WorkerId worker) {
        var what = new Arrangement(MeetingKind.OFFICE, About.SUPPORT, "", null, "", "", "", "", "");
        return new Appointment(
                new AppointmentId(Ids.next()),
                new PersonId(Ids.next()),
                new AgencyId(Ids.next()),
                "PLAN",
                AppointmentStatus.SCHEDULED,
                span(begins),
                what,
                worker,
                false,
                null,
                0,
                1);
    }

    private static Span span(Instant begins) {
        return new Span(begins, begins.plus(Lasting.USUAL.time()));
    }
}
