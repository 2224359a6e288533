package pop.engagement;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EngagementTest {

    private static final WorkerId FIONA = new WorkerId(new UUID(1, 2));
    private static final WorkerId IMRAN = new WorkerId(new UUID(1, 3));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> NOTHING = List.of();
    private static final Closing LOST = Closing.lostContact("", "");

    private final Engagement opened = new Engagement(
            new EngagementId(new UUID(1, 1)),
            new PersonId(new UUID(2, 1)),
            1,
            new TeamId(new UUID(3, 1)),
            new AgencyId(new UUID(4, 1)),
            1,
            List.of(FactKind.OPENED),
            new Engagement.Standing(EngagementStatus.AWAITING_FIRST_CONTACT, null, null, null, null, null, null));

    @Test
    void lost_contact_needs_the_whole_ladder() {
        refused("engagement.ladder-incomplete", () -> opened.proposeClosing(LOST, List.of("a text"), FIONA, NOW));
    }

    @Test
    void lost_contact_is_never_closed_without_being_proposed() {
        refused("engagement.no-closing-proposed", () -> opened.close(LOST, NOTHING, FIONA, NOW));
    }

    @Test
    void lost_contact_needs_a_second_person() {
        var proposed = after(opened.proposeClosing(LOST, NOTHING, FIONA, NOW));

        assertThat(proposed.now().status()).isEqualTo(EngagementStatus.AWAITING_FIRST_CONTACT);
        refused("engagement.needs-second-person", () -> proposed.close(LOST, NOTHING, FIONA, NOW));
        assertThat(after(proposed.close(LOST, NOTHING, IMRAN, NOW)).now().status())
                .isEqualTo(EngagementStatus.CLOSED);
    }

    @Test
    void the_ladder_is_looked_at_again_when_the_second_person_agrees() {
        var proposed = after(opened.proposeClosing(LOST, NOTHING, FIONA, NOW));

        refused("engagement.ladder-incomplete", () -> proposed.close(LOST, List.of("a text"), IMRAN, NOW));
    }

    @Test
    void who_refuses_a_closing_keeps_the_spell_open() {
        var proposed = after(opened.proposeClosing(LOST, NOTHING, FIONA, NOW));
        var refused = after(proposed.refuseClosing("try his sister", IMRAN.value(), NOW));

        assertThat(refused.now().closingProposedBy()).isNull();
        assertThat(refused.now().status().isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DIED", "LOST_CONTACT"})
    void every_other_ending_says_whose_decision_it_was(CloseReason reason) {
        var closing = new Closing(reason, null, "why", "offered");

        refused("engagement.closing-needs-whose", () -> opened.close(closing, NOTHING, FIONA, NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHOSE_TO_LEAVE", "NOT_SUITABLE", "LONG_CUSTODY", "MOVED_AWAY", "TRANSFERRED"})
    void every_no_says_what_was_offered_instead(CloseReason reason) {
        var closing = new Closing(reason, Whose.PERSON, "why", " ");

        refused("engagement.closing-needs-alternative", () -> opened.close(closing, NOTHING, FIONA, NOW));
    }

    @Test
    void opened_in_error_says_why() {
        var closing = new Closing(CloseReason.OPENED_IN_ERROR, Whose.POP, "", "");

        refused("engagement.closing-needs-note", () -> opened.close(closing, NOTHING, FIONA, NOW));
    }

    @Test
    void a_death_is_nobodys_decision_and_is_told_apart() {
        var step = opened.close(new Closing(CloseReason.DIED, null, "", ""), NOTHING, FIONA, NOW);

        assertThat(step.event().whose()).isEqualTo(Whose.SYSTEM);
        assertThat(News.of(step)).hasAtLeastOneElementOfType(EngagementEvent.Died.class);
    }

    @Test
    void pausing_ends_nothing_and_resuming_forgets_the_reason() {
        var paused = after(opened.pause(PauseReason.CUSTODY, null, "", FIONA.value(), NOW));
        var resumed = after(paused.resume("", FIONA.value(), NOW));

        assertThat(paused.now().pausedFor()).isEqualTo(PauseReason.CUSTODY);
        assertThat(resumed.now()).isEqualTo(opened.now());
        refused("engagement.not-now", () -> resumed.resume("", FIONA.value(), NOW));
    }

    @Test
    void custody_and_health_are_only_shown_to_roles_that_see_them() {
        assertThat(opened.pause(PauseReason.CUSTODY, null, "", FIONA.value(), NOW)
                        .event()
                        .category())
                .isEqualTo("CUSTODY_AND_JUSTICE");
        assertThat(opened.pause(PauseReason.HOSPITAL, null, "", FIONA.value(), NOW)
                        .event()
                        .category())
                .isEqualTo("PHYSICAL_HEALTH");
    }

    @Test
    void who_leads_already_is_only_changed_by_handing_over() {
        var led = after(opened.assign(FIONA, FIONA.value(), NOW));

        refused("engagement.has-lead", () -> led.assign(IMRAN, FIONA.value(), NOW));
        refused("engagement.leads-already", () -> led.handOver(FIONA, "", FIONA.value(), NOW));
        refused("engagement.no-lead", () -> opened.handOver(IMRAN, "", FIONA.value(), NOW));
        assertThat(after(led.handOver(IMRAN, "", FIONA.value(), NOW)).now().lead())
                .isEqualTo(IMRAN);
    }

    @Test
    void a_stale_page_changes_nothing() {
        refused(Refused.CHANGED_MEANWHILE, () -> opened.seenAs(0));
    }

    /// As it will be read next: with the fact among its facts.
    private static Engagement after(Step<Engagement, Fact> step) {
        var it = step.state();
        var facts = new ArrayList<>(it.facts());
        facts.add(step.event().kind());
        return new Engagement(
                it.id(), it.person(), it.spell(), it.team(), it.holder(), it.version() + 1, facts, it.now());
    }

    private static void refused(String code, ThrowingCallable change) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(change)
                .extracting(Refused::code)
                .isEqualTo(code);
    }
}
