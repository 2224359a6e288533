package pop.plan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What may follow what in a plan, its goals and its steps.
class RulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2027, 2, 1);
    private static final UUID FIONA = Ids.next();

    @Test
    void a_goal_is_agreed_with_the_person_or_not_at_all() {
        var agreed = goal().agree(TalkedHow.PHONE, "", FIONA, NOW);

        assertThat(agreed.state().status()).isEqualTo(GoalStatus.AGREED);
        assertThat(agreed.event().how()).isEqualTo(TalkedHow.PHONE);
        refused(() -> goal().agree(TalkedHow.NOT_TALKED, "", FIONA, NOW), "plan.agreed-with-the-person");
        refused(() -> agreed.state().agree(TalkedHow.PHONE, "", FIONA, NOW), "plan.goal-not-now");
    }

    @Test
    void a_no_carries_whose_it_was_why_and_what_was_offered_instead() {
        var no = new Outcome(Whose.PERSON, WhyNot.NOT_NOW, "The door is open.", "", null);

        assertThat(goal().end(GoalFact.DECLINED, no, FIONA, NOW).event().whose())
                .isEqualTo(Whose.PERSON);
        decline(new Outcome(null, WhyNot.NOT_NOW, "x", "", null), "plan.no-needs-whose");
        decline(new Outcome(Whose.POP, null, "x", "", null), "plan.no-needs-reason");
        decline(new Outcome(Whose.POP, WhyNot.TOO_MUCH_AT_ONCE, "x", "", null), "plan.no-needs-reason");
        decline(new Outcome(Whose.POP, WhyNot.NOT_NOW, " ", "", null), "plan.no-needs-alternative");
        decline(new Outcome(Whose.POP, WhyNot.OTHER, "x", "", null), "plan.no-needs-note");
        assertThat(goal().end(
                                GoalFact.DECLINED,
                                new Outcome(Whose.POP, WhyNot.WRITTEN_BY_MISTAKE, "", "", null),
                                FIONA,
                                NOW)
                        .state()
                        .status())
                .isEqualTo(GoalStatus.DECLINED);
        refused(() -> step().notNeeded(Outcome.plain(""), FIONA, NOW), "plan.no-needs-whose");
    }

    @Test
    void declined_stays_declined_and_may_get_another_day() {
        var no = new Outcome(Whose.PERSON, WhyNot.NOT_WANTED, "Nothing now.", "", LATER);
        var declined = goal().end(GoalFact.DECLINED, no, FIONA, NOW).state();

        assertThat(declined.again()).isEqualTo(LATER);
        assertThat(declined.setAside(null, FIONA, NOW).state())
                .extracting(Goal::status, Goal::again)
                .containsExactly(GoalStatus.DECLINED, null);
        assertThat(declined.offeredAgain(FIONA, NOW).state().again()).isNull();
        refused(() -> declined.agree(TalkedHow.PHONE, "", FIONA, NOW), "plan.goal-not-now");
    }

    @Test
    void what_is_left_for_later_has_a_day() {
        refused(() -> goal().end(GoalFact.DEFERRED, Outcome.plain(""), FIONA, NOW), "plan.deferred-until");
        var later = goal().end(GoalFact.DEFERRED, Outcome.until(LATER, ""), FIONA, NOW)
                .state();

        assertThat(later.again()).isEqualTo(LATER);
        assertThat(later.agree(TalkedHow.VIDEO, "", FIONA, NOW).state().again()).isNull();
    }

    @Test
    void a_plan_is_looked_at_in_eight_weeks_unless_another_day_is_agreed() {
        var agreed = plan().agree(TalkedHow.FACE_TO_FACE, null, FIONA, NOW).state();

        assertThat(agreed.reviewOn()).isEqualTo(LocalDate.of(2027, 1, 17));
        assertThat(agreed.agree(TalkedHow.PHONE, LATER, FIONA, NOW).state().reviewOn())
                .isEqualTo(LATER);
        refused(() -> plan().review(TalkedHow.PHONE, "", LATER, FIONA, NOW), "plan.not-now");
        refused(
                () -> agreed.review(TalkedHow.PHONE, "", LATER, FIONA, NOW.minus(Duration.ofDays(2))),
                "plan.review-before-start");
        refused(() -> agreed.seenAs(7), Refused.CHANGED_MEANWHILE);
    }

    @Test
    void a_step_that_is_stuck_says_by_what_and_goes_on() {
        var stuck = step().block(BlockedBy.WAITING_LIST, "", FIONA, NOW).state();

        assertThat(stuck.blockedBy()).isEqualTo(BlockedBy.WAITING_LIST);
        assertThat(stuck.done(FIONA, NOW).state().blockedBy()).isNull();
        refused(() -> step().block(BlockedBy.OTHER, "", FIONA, NOW), "plan.no-needs-note");
        refused(() -> stuck.done(FIONA, NOW).state().done(FIONA, NOW), "plan.step-not-now");
    }

    @Test
    void nothing_changes_once_support_is_over() {
        refused(() -> resting().agree(TalkedHow.PHONE, "", FIONA, NOW), "plan.spell-closed");
        refused(() -> resting().reword("x", "", FIONA, NOW), "plan.spell-closed");
    }

    /// However people go about it: what stands is what the facts give.
    @Test
    void any_chain_of_lawful_facts_leads_where_the_facts_say() {
        var random = new Random(4);
        for (int life = 0; life < 500; life++) {
            var goal = goal();
            var facts = new ArrayList<>(List.of(GoalFact.PROPOSED));
            for (int next = 0; next < 12; next++) {
                var kind = GoalFact.values()[random.nextInt(GoalFact.values().length)];
                var step = goal.status().allows(kind) ? step(goal, kind) : null;
                if (step != null) {
                    assertThat(step.event().kind()).isEqualTo(kind);
                    goal = step.state().next();
                    facts.add(kind);
                }
            }
            assertThat(GoalStatus.of(facts)).as(facts.toString()).isEqualTo(goal.status());
            assertThat(goal.version()).isEqualTo(facts.size());
        }
    }

    private static @Nullable Step<Goal, Goal.Fact> step(Goal goal, GoalFact kind) {
        var no = new Outcome(Whose.PARTNER, WhyNot.NOT_AVAILABLE, "Another place.", "", LATER);
        return switch (kind) {
            case PROPOSED -> null;
            case AGREED -> goal.agree(TalkedHow.FACE_TO_FACE, "", FIONA, NOW);
            case STARTED -> goal.start(FIONA, NOW);
            case REWORDED -> goal.reword("I want something else.", "", FIONA, NOW);
            case MET, PARTLY_MET, NOT_MET, DECLINED, DEFERRED -> goal.end(kind, no, FIONA, NOW);
            case SET_ASIDE -> goal.setAside(LATER, FIONA, NOW);
            case OFFERED_AGAIN -> goal.offeredAgain(FIONA, NOW);
            case REOPENED -> goal.reopen(FIONA, NOW);
        };
    }

    private static void decline(Outcome outcome, String code) {
        refused(() -> goal().end(GoalFact.DECLINED, outcome, FIONA, NOW), code);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String code) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static Goal goal() {
        return goal(false);
    }

    private static Goal resting() {
        return goal(true);
    }

    private static Goal goal(boolean rests) {
        return new Goal(
                new GoalId(Ids.next()),
                new PersonId(Ids.next()),
                new EngagementId(Ids.next()),
                new AgencyId(Ids.next()),
                Area.HOUSING,
                "I want my own front door.",
                "",
                GoalStatus.PROPOSED,
                null,
                null,
                NOW,
                rests,
                1);
    }

    private static SupportPlan plan() {
        return new SupportPlan(
                Ids.next(),
                new PersonId(Ids.next()),
                new EngagementId(Ids.next()),
                new AgencyId(Ids.next()),
                PlanStatus.DRAFT,
                null,
                NOW,
                false,
                1);
    }

    private static Action step() {
        var goal = goal();
        return new Action(
                new ActionId(Ids.next()),
                goal.id(),
                goal.person(),
                goal.engagement(),
                goal.holder(),
                goal.area().category(),
                new Action.What("Ring the housing office", Owner.PERSON, null, "", null),
                ActionStatus.OPEN,
                null,
                false,
                1);
    }
}
