package pop.onward;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.directory.ServiceId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OnwardTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID BY = Ids.next();
    private static final Fact.Teller OURS = Fact.Teller.ours(BY);
    private static final Fact.Teller THEIRS = new Fact.Teller(BY, Whose.PARTNER, Way.LINK);
    private static final Patience PATIENCE = new Patience(Map.of(
            "RECEIVED", Duration.ofDays(2),
            "ANSWER", Duration.ofDays(7),
            "ANSWER_URGENT", Duration.ofDays(1),
            "ESCALATE_AGAIN", Duration.ofDays(7),
            "FIRST_CONTACT", Duration.ofDays(14),
            "SEEN", Duration.ofDays(14),
            "OUTCOME", Duration.ofDays(42),
            "WAITING", Duration.ofDays(28)));

    @Test
    void silence_is_told_by_the_clock_and_only_while_an_answer_is_waited_for() {
        var sent = sent(Mode.REFERRAL);
        assertThat(sent.standing(NOW.plus(Duration.ofDays(1)))).isEqualTo(OnwardStatus.SENT);
        assertThat(sent.standing(NOW.plus(Duration.ofDays(2)))).isEqualTo(OnwardStatus.NO_RESPONSE);
        var accepted = answered(sent, says(FactKind.ACCEPTED), NOW);
        assertThat(accepted.standing(NOW.plus(Duration.ofDays(99)))).isEqualTo(OnwardStatus.ACCEPTED);
        assertThat(accepted.course().kinds()).contains(FactKind.RECEIVED);
    }

    @Test
    void an_answer_brings_with_it_what_must_have_come_before() {
        var ended = answered(sent(Mode.REFERRAL), outcome(Outcome.HELPED), NOW);
        assertThat(ended.status()).isEqualTo(OnwardStatus.OUTCOME);
        assertThat(ended.course().kinds())
                .containsSubsequence(
                        FactKind.SENT,
                        FactKind.RECEIVED,
                        FactKind.ACCEPTED,
                        FactKind.FIRST_CONTACT,
                        FactKind.SEEN,
                        FactKind.OUTCOME);
    }

    @Test
    void silence_is_escalated_twice_and_then_people_decide() {
        var sent = sent(Mode.REFERRAL);
        assertThatThrownBy(() -> sent.escalate("the desk", OURS, NOW, PATIENCE)).isInstanceOf(Refused.class);
        var once = sent.escalate("the desk", OURS, NOW.plus(Duration.ofDays(2)), PATIENCE)
                .state();
        assertThat(once.standing(NOW.plus(Duration.ofDays(3)))).isEqualTo(OnwardStatus.ESCALATED);
        var twice = once.escalate("the desk", OURS, NOW.plus(Duration.ofDays(9)), PATIENCE)
                .state();
        assertThat(twice.course().stage()).isEqualTo(2);
        assertThat(twice.standing(NOW.plus(Duration.ofDays(9)))).isEqualTo(OnwardStatus.NO_RESPONSE);
        assertThat(answered(twice, says(FactKind.ACCEPTED), NOW.plus(Duration.ofDays(10)))
                        .status())
                .isEqualTo(OnwardStatus.ACCEPTED);
    }

    @Test
    void a_second_answer_that_contradicts_stands_beside_the_first() {
        var declined = answered(sent(Mode.REFERRAL), no(DeclineCode.FULL), NOW);
        assertThat(new AnswerPath(declined).takes(says(FactKind.ACCEPTED))).isFalse();
        var both = declined.step(says(FactKind.ACCEPTED).contradicting(THEIRS, NOW), PATIENCE)
                .state();
        assertThat(both.status()).isEqualTo(OnwardStatus.DECLINED);
        assertThat(both.course().attention()).isEqualTo(Attention.CONTRADICTED);
    }

    @Test
    void a_no_says_whose_it_is_and_why() {
        assertThatThrownBy(() -> new PartnerAnswer(FactKind.DECLINED, null, null, null, null, ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> new PartnerAnswer(FactKind.DECLINED, Whose.PARTNER, DeclineCode.OTHER, null, null, " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sent(Mode.REFERRAL).decline(Whose.PERSON, DeclineCode.FULL, "", OURS, NOW, PATIENCE))
                .isInstanceOf(Refused.class);
        assertThat(DeclineCode.DID_NOT_COME.usually()).isEqualTo(Whose.PERSON);
        assertThat(DeclineCode.FULL.usually()).isEqualTo(Whose.PARTNER);
    }

    @Test
    void what_is_held_goes_on_where_it_stood_and_waits_for_nobody_meanwhile() {
        var held = sent(Mode.REFERRAL)
                .note(FactKind.HELD, null, "", OURS, NOW, PATIENCE)
                .state();
        assertThat(held.standing(NOW.plus(Duration.ofDays(90)))).isEqualTo(OnwardStatus.ON_HOLD);
        assertThat(held.note(FactKind.RESUMED, null, "", OURS, NOW, PATIENCE)
                        .state()
                        .status())
                .isEqualTo(OnwardStatus.SENT);
    }

    @Test
    void a_fhir_task_says_the_same() {
        assertThat(OnwardStatus.SENT.fhirTask(null)).isEqualTo("requested");
        assertThat(OnwardStatus.RECEIVED.fhirTask(null)).isEqualTo("received");
        assertThat(OnwardStatus.ACCEPTED.fhirTask(null)).isEqualTo("accepted");
        assertThat(OnwardStatus.WAITING_LIST.fhirTask(null)).isEqualTo("on-hold");
        assertThat(OnwardStatus.ON_HOLD.fhirTask(null)).isEqualTo("on-hold");
        assertThat(OnwardStatus.FIRST_CONTACT.fhirTask(null)).isEqualTo("in-progress");
        assertThat(OnwardStatus.SEEN.fhirTask(null)).isEqualTo("in-progress");
        assertThat(OnwardStatus.DECLINED.fhirTask(null)).isEqualTo("rejected");
        assertThat(OnwardStatus.OUTCOME.fhirTask(Outcome.HELPED)).isEqualTo("completed");
        assertThat(OnwardStatus.OUTCOME.fhirTask(Outcome.NOT_HELPED)).isEqualTo("failed");
        assertThat(OnwardStatus.REVOKED.fhirTask(null)).isEqualTo("cancelled");
        assertThat(OnwardStatus.ENTERED_IN_ERROR.fhirTask(null)).isEqualTo("entered-in-error");
    }

    @RepeatedTest(200)
    void however_people_answer_the_loop_closes_only_by_being_seen_and_an_outcome_or_by_a_coded_failure(
            RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var it = draft(random.nextInt(4) == 0 ? Mode.SIGNPOST : Mode.REFERRAL);
        var facts = new ArrayList<Fact>();
        var now = NOW;
        for (int step = 0; step < 25; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(100)));
            it = anything(it, random, now, facts);
            assertThat(it.status())
                    .isEqualTo(OnwardStatus.of(it.course().kinds()))
                    .isNotEqualTo(OnwardStatus.NO_RESPONSE);
        }
        var kinds = it.course().kinds();
        switch (it.status()) {
            case OUTCOME -> assertThat(kinds).containsSubsequence(FactKind.SEEN, FactKind.OUTCOME);
            case DECLINED ->
                assertThat(facts)
                        .filteredOn(fact -> fact.kind() == FactKind.DECLINED)
                        .allSatisfy(fact -> assertThat(fact.whose()).isNotNull())
                        .allSatisfy(fact -> assertThat(fact.code()).isNotNull());
            case REROUTED -> assertThat(Set.of(FactKind.SENT)).isSubsetOf(kinds);
            default -> assertThat(it.course().kinds()).isNotEmpty();
        }
        assertThat(it.status().isOver() && it.course().answerBy() != null).isFalse();
    }

    /// Does one thing that somebody might; what the rules refuse changes nothing.
    private static Onward anything(Onward it, Random random, Instant now, List<Fact> facts) {
        try {
            return switch (random.nextInt(13)) {
                case 0 -> add(it.agree(OURS, now, PATIENCE), facts);
                case 1 -> add(it.give(OURS, now, PATIENCE), facts);
                case 2 -> add(it.send(OURS, now, PATIENCE), facts);
                case 3 -> answered(it, says(FactKind.RECEIVED), now);
                case 4 -> answered(it, says(FactKind.ACCEPTED), now);
                case 5 -> answered(it, says(FactKind.WAITING_LISTED), now);
                case 6 -> answered(it, no(DeclineCode.COULD_NOT_REACH), now);
                case 7 -> answered(it, says(FactKind.SEEN), now);
                case 8 -> answered(it, outcome(Outcome.PARTLY_HELPED), now);
                case 9 -> add(it.escalate("desk", OURS, now, PATIENCE), facts);
                case 10 -> add(it.reroute(OURS, now, PATIENCE), facts);
                case 11 ->
                    add(
                            it.note(
                                    random.nextBoolean() ? FactKind.HELD : FactKind.RESUMED,
                                    null,
                                    "",
                                    OURS,
                                    now,
                                    PATIENCE),
                            facts);
                default -> add(it.decline(Whose.PERSON, DeclineCode.NOT_NOW, "", OURS, now, PATIENCE), facts);
            };
        } catch (Refused refused) {
            return it;
        }
    }

    private static Onward add(Step<Onward, Fact> step, List<Fact> facts) {
        facts.add(step.event());
        return step.state();
    }

    private static Onward answered(Onward it, PartnerAnswer answer, Instant at) {
        var path = new AnswerPath(it);
        if (path.saidAlready(answer)) {
            return it;
        }
        if (!path.takes(answer)) {
            return it.step(answer.contradicting(THEIRS, at), PATIENCE).state();
        }
        var now = it;
        for (var kind : path.implied(answer)) {
            now = now.step(Fact.with(kind, THEIRS, at, Fact.IMPLIED, ""), PATIENCE)
                    .state();
        }
        return now.step(answer.as(THEIRS, at), PATIENCE).state();
    }

    private static PartnerAnswer says(FactKind kind) {
        return new PartnerAnswer(kind, null, null, null, null, "");
    }

    private static PartnerAnswer no(DeclineCode code) {
        return new PartnerAnswer(FactKind.DECLINED, code.usually(), code, null, null, "");
    }

    private static PartnerAnswer outcome(Outcome outcome) {
        return new PartnerAnswer(FactKind.OUTCOME, null, null, outcome, null, "");
    }

    private static Onward sent(Mode mode) {
        var agreed = draft(mode).agree(OURS, NOW, PATIENCE).state();
        return agreed.send(OURS, NOW, PATIENCE).state();
    }

    private static Onward draft(Mode mode) {
        return new Onward(
                new OnwardId(Ids.next()),
                Ids.next(),
                "ACCOMMODATION",
                new PersonId(Ids.next()),
                new AgencyId(Ids.next()),
                Category.HOUSING,
                mode,
                mode == Mode.SIGNPOST ? Route.NONE : Route.MAIL,
                new ServiceId(Ids.next()),
                "Access Hub",
                null,
                false,
                new WorkerId(BY),
                1,
                false,
                new Course(List.of(FactKind.DRAFTED), null, null, null, null),
                1);
    }
}
