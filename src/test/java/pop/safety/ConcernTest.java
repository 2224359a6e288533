package pop.safety;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConcernTest {

    private static final WorkerId FIONA = new WorkerId(Ids.next());
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @Test
    void it_is_told_once_every_duty_team_that_must_know_was_told() {
        var first = tell(raised(Route.BOTH), Route.ADULT, null);
        assertThat(first.event().kind()).isEqualTo(ConcernFact.TOLD_IN_PART);
        assertThat(first.state().status()).isEqualTo(ConcernStatus.RAISED);

        var second = tell(first.state(), Route.CHILD, Route.ADULT);
        assertThat(second.event().kind()).isEqualTo(ConcernFact.TOLD);
        assertThat(second.state().status()).isEqualTo(ConcernStatus.TOLD);
    }

    @Test
    void telling_those_who_protect_adults_does_not_settle_what_is_about_a_child() {
        assertThat(tell(raised(Route.CHILD), Route.ADULT, null).state().status())
                .isEqualTo(ConcernStatus.RAISED);
    }

    @Test
    void a_child_that_turns_up_late_has_to_be_told_of_again() {
        var told = tell(raised(Route.ADULT), Route.ADULT, null).state();
        var wider = told.add(Route.BOTH, false, FIONA, NOW);

        assertThat(wider.event().kind()).isEqualTo(ConcernFact.ROUTE_ADDED);
        assertThat(wider.state().status()).isEqualTo(ConcernStatus.RAISED);
        assertThat(wider.state().route()).isEqualTo(Route.BOTH);
    }

    @Test
    void a_route_once_started_is_not_taken_back() {
        assertThat(raised(Route.BOTH)
                        .add(Route.ADULT, false, FIONA, NOW)
                        .state()
                        .route())
                .isEqualTo(Route.BOTH);
    }

    @Test
    void danger_that_was_said_stays_said() {
        var urgent = raised(Route.ADULT).add(Route.ADULT, true, FIONA, NOW).state();
        assertThat(urgent.urgent()).isTrue();
        assertThat(urgent.add(Route.ADULT, false, FIONA, NOW).state().urgent()).isTrue();
    }

    @Test
    void nothing_further_carries_its_reason_and_so_does_an_error() {
        var told = tell(raised(Route.ADULT), Route.ADULT, null).state();
        assertThatThrownBy(() -> told.outcome(Outcome.NO_FURTHER_ACTION, " ", FIONA, NOW))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> told.withdraw("", FIONA, NOW)).isInstanceOf(Refused.class);
        assertThat(told.outcome(Outcome.INQUIRY, "", FIONA, NOW).state().status())
                .isEqualTo(ConcernStatus.OUTCOME);
    }

    @Test
    void whatever_happens_in_whatever_order_the_status_is_what_the_facts_give() {
        var random = new Random(6);
        for (int each = 0; each < 2000; each++) {
            var facts = new ArrayList<>(List.of(ConcernFact.RAISED));
            var status = ConcernStatus.RAISED;
            for (int step = 0; step < 12; step++) {
                var fact = ConcernFact.values()[random.nextInt(ConcernFact.values().length)];
                if (status.allows(fact)) {
                    status = status.after(fact);
                    facts.add(fact);
                }
            }
            assertThat(ConcernStatus.of(facts)).isEqualTo(status);
        }
    }

    @Test
    void a_reference_can_be_said_on_the_phone_and_is_always_the_same() {
        var id = ConcernId.of("0199c0de-0000-7000-8123-456789abcdef");
        assertThat(Concern.reference(id)).matches("C-[2-9B-DF-HJ-NP-TV-Z]{6}").isEqualTo(Concern.reference(id));
    }

    private static Step<Concern, Concern.Fact> tell(Concern it, Route which, @Nullable Route before) {
        return it.tell(new Concern.Telling("duty worker", Way.PHONE, which, Agrees.NO), before, "", FIONA, NOW);
    }

    private static Concern raised(Route route) {
        return new Concern(
                new ConcernId(Ids.next()),
                new PersonId(Ids.next()),
                "",
                new AgencyId(Ids.next()),
                new TeamId(Ids.next()),
                Whom.PERSON,
                route,
                false,
                false,
                false,
                ConcernStatus.RAISED,
                FIONA,
                NOW,
                NOW,
                NOW,
                1);
    }
}
