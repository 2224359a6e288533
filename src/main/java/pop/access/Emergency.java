package pop.access;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// An attempt at emergency access, and the rules of what may happen to it next.
///
/// @param holder the worker's agency, which holds this row
/// @param person none when nothing was opened
/// @param asked the agency that holds the person's record and answers for it; none when nothing was opened
/// @param told what was typed, when nothing was opened
record Emergency(
        UUID id,
        WorkerId worker,
        Role role,
        AgencyId holder,
        @Nullable PersonId person,
        @Nullable AgencyId asked,
        EmergencyReason reason,
        String why,
        String told,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        EmergencyStatus status,
        @Nullable Verdict verdict,
        @Nullable UUID reviewedBy,
        int version) {

    static final Duration LONGEST = Duration.ofHours(3);

    /// What lies open to a role; nothing where the role has no emergencies. Confidential notes are in none of it.
    static Set<Category> opensTo(Role role) {
        return switch (role) {
            case TEAM_LEADER, SOCIAL_CARE_WORKER, CRISIS_OUTREACH_WORKER -> EnumSet.allOf(Category.class);
            case POLICE_OFFICER -> EnumSet.complementOf(EnumSet.of(Category.PHYSICAL_HEALTH, Category.MENTAL_HEALTH));
            case PEER_MENTOR, CUSTODY_PEER_MENTOR ->
                EnumSet.of(
                        Category.IDENTITY,
                        Category.CONTACT,
                        Category.HOUSING,
                        Category.FAMILY,
                        Category.SAFETY,
                        Category.OVERDOSE);
            case INFORMATION_GOVERNANCE, RESEARCHER, ADMINISTRATOR, PARTNER_WORKER -> EnumSet.noneOf(Category.class);
        };
    }

    /// What it opened; never changed afterwards.
    Set<Category> categories() {
        return opensTo(role);
    }

    Facts.Subject subject() {
        return new Facts.Subject(Facts.Kind.EMERGENCY, id, person, holder);
    }

    /// The same, of a person whose record it opens until then.
    Emergency opened(PersonId whom, AgencyId answers, Instant end) {
        return new Emergency(
                id,
                worker,
                role,
                holder,
                whom,
                answers,
                reason,
                why,
                told,
                at,
                end,
                endedAt,
                status,
                verdict,
                reviewedBy,
                version);
    }

    /// The same with what was typed.
    Emergency told(String typed) {
        return new Emergency(
                id,
                worker,
                role,
                holder,
                person,
                asked,
                reason,
                why,
                typed,
                at,
                until,
                endedAt,
                status,
                verdict,
                reviewedBy,
                version);
    }

    /// As the clock has it: what has run out has ended.
    EmergencyStatus standing(Instant now) {
        return status == EmergencyStatus.OPENED && until != null && !until.isAfter(now)
                ? EmergencyStatus.ENDED
                : status;
    }

    /// Somebody ends it before its time.
    Step<Emergency, Fact> stop(WorkerId by, Instant now) {
        if (standing(now) == EmergencyStatus.ENDED) {
            throw new Refused("access.ended-already");
        }
        var fact = Fact.plain(FactKind.STOPPED, by.value(), now);
        return new Step<>(after(FactKind.STOPPED, now, verdict, reviewedBy), fact);
    }

    /// Puts on record that its time was over, before what follows.
    Step<Emergency, Fact> runOut(UUID house) {
        var at = until == null ? this.at : until;
        return new Step<>(after(FactKind.RAN_OUT, at, verdict, reviewedBy), Fact.plain(FactKind.RAN_OUT, house, at));
    }

    /// Nobody reviews their own, and nobody before it has ended.
    Step<Emergency, Fact> review(WorkerId by, Verdict found, String note, Instant now) {
        if (by.equals(worker)) {
            throw new Refused("access.own");
        }
        if (status == EmergencyStatus.OPENED) {
            throw new Refused("access.still-open");
        }
        var fact = new Fact(FactKind.REVIEWED, by.value(), now, found.name(), note);
        return new Step<>(after(FactKind.REVIEWED, endedAt, found, by.value()), fact);
    }

    /// Information governance says what became of a concern.
    Step<Emergency, Fact> followUp(WorkerId by, String note, Instant now) {
        if (by.equals(worker)) {
            throw new Refused("access.own");
        }
        if (verdict != Verdict.CONCERN) {
            throw new Refused("access.no-concern");
        }
        var fact = new Fact(FactKind.FOLLOWED_UP, by.value(), now, "", note);
        return new Step<>(after(FactKind.FOLLOWED_UP, endedAt, verdict, reviewedBy), fact);
    }

    private Emergency after(FactKind fact, @Nullable Instant ended, @Nullable Verdict found, @Nullable UUID reviewer) {
        var next = EmergencyStatus.LIFE.after(status, fact);
        return new Emergency(
                id, worker, role, holder, person, asked, reason, why, told, at, until, ended, next, found, reviewer,
                version);
    }
}
