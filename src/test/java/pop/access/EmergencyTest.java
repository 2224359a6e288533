package pop.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.sharing.Category;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmergencyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final WorkerId RUTH = new WorkerId(UUID.randomUUID());
    private static final WorkerId MORAG = new WorkerId(UUID.randomUUID());

    @Test
    void it_ends_at_its_moment_whether_anybody_says_so_or_not() {
        var open = open(Duration.ofHours(1));

        assertThat(open.standing(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(EmergencyStatus.OPENED);
        assertThat(open.standing(NOW.plus(Duration.ofHours(1)))).isEqualTo(EmergencyStatus.ENDED);
        assertThatThrownBy(() -> open.stop(RUTH, NOW.plus(Duration.ofHours(1)))).isInstanceOf(Refused.class);
    }

    @Test
    void nobody_reviews_their_own_nor_what_is_open() {
        var open = open(Duration.ofHours(1));
        var ended = open.runOut(UUID.randomUUID()).state();

        assertThatThrownBy(() -> open.review(MORAG, Verdict.FINE, "", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ended.review(RUTH, Verdict.FINE, "", NOW)).isInstanceOf(Refused.class);
        assertThat(ended.review(MORAG, Verdict.FINE, "", NOW).state().status()).isEqualTo(EmergencyStatus.REVIEWED);
    }

    @Test
    void only_a_concern_is_followed_up() {
        var ended = open(Duration.ofHours(1)).stop(RUTH, NOW).state();
        var fine = ended.review(MORAG, Verdict.FINE, "", NOW).state();
        var concern = ended.review(MORAG, Verdict.CONCERN, "", NOW).state();

        assertThatThrownBy(() -> fine.followUp(MORAG, "", NOW)).isInstanceOf(Refused.class);
        assertThat(concern.followUp(MORAG, "", NOW).state().status()).isEqualTo(EmergencyStatus.FOLLOWED_UP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INFORMATION_GOVERNANCE", "RESEARCHER", "ADMINISTRATOR", "PARTNER_WORKER"})
    void who_meets_nobody_here_has_no_emergencies(Role role) {
        assertThat(Emergency.opensTo(role)).isEmpty();
    }

    @Test
    void police_are_shown_no_health_and_mentors_what_keeps_somebody_safe() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(Emergency.opensTo(Role.POLICE_OFFICER))))
                .containsExactly(Category.PHYSICAL_HEALTH, Category.MENTAL_HEALTH);
        assertThat(Emergency.opensTo(Role.CUSTODY_PEER_MENTOR))
                .doesNotContain(Category.OFFENDING, Category.PHYSICAL_HEALTH, Category.NOTES);
        assertThat(Said.list(Emergency.opensTo(Role.POLICE_OFFICER)))
                .isEqualTo("everything but physical health and mental health");
        assertThat(Said.list(Emergency.opensTo(Role.SOCIAL_CARE_WORKER))).isEqualTo("everything");
        assertThat(Said.list("HOUSING,SAFETY")).isEqualTo("housing and safety");
    }

    private static Emergency open(Duration length) {
        return new Emergency(
                        UUID.randomUUID(),
                        RUTH,
                        Role.CRISIS_OUTREACH_WORKER,
                        new AgencyId(UUID.randomUUID()),
                        null,
                        null,
                        EmergencyReason.OVERDOSE,
                        "Found.",
                        "",
                        NOW,
                        null,
                        null,
                        EmergencyStatus.OPENED,
                        null,
                        null,
                        1)
                .opened(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), NOW.plus(length));
    }
}
