package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A referral as it stands, and the rules of what may happen to it next.
///
/// @param holder the agency that sent it
/// @param senderKey whose it is: the drafting worker while a draft, afterwards their team, or the link it came by
/// @param person whose record it is about; none until it is sent
/// @param personChosen the sender said who it is, rather than telling details only
record Referral(
        ReferralId id,
        String reference,
        TeamId team,
        AgencyId holder,
        String senderKey,
        UUID sentBy,
        CameBy cameBy,
        @Nullable PersonId person,
        boolean personChosen,
        ReferralStatus status,
        int version,
        Details details,
        Times times) {

    /// A draft is kept this long after it was begun; then it expires.
    static final Duration DRAFT_LASTS = Duration.ofDays(30);

    record Times(
            Instant draftedAt,
            Instant draftUntil,
            @Nullable Instant submittedAt,
            @Nullable Instant firstAttemptAt,
            @Nullable Instant firstContactAt,
            @Nullable Instant decidedAt) {

        static Times drafted(Instant at) {
            return new Times(at, at.plus(DRAFT_LASTS), null, null, null, null);
        }

        Times submitted(Instant at) {
            return new Times(draftedAt, draftUntil, at, firstAttemptAt, firstContactAt, decidedAt);
        }

        Times decided(Instant at) {
            return new Times(draftedAt, draftUntil, submittedAt, firstAttemptAt, firstContactAt, at);
        }
    }

    /// Sends it. From now on it belongs to the sender's team (or link), and the triage desk sees it.
    ///
    /// @param newSenderKey whose it is from now on
    Step<Referral, Fact> submit(String newSenderKey, UUID by, Instant at) {
        if (status == ReferralStatus.DRAFT && at.isAfter(times.draftUntil())) {
            throw new Refused("referral.draft-expired");
        }
        var next = next(Fact.plain(FactKind.SUBMITTED, by, at), times.submitted(at));
        return new Step<>(next.state().sentBy(newSenderKey), next.event());
    }

    Step<Referral, Fact> startTriage(UUID by, Instant at) {
        return next(Fact.plain(FactKind.TRIAGE_STARTED, by, at), times);
    }

    Step<Referral, Fact> ask(Section section, String question, UUID by, Instant at) {
        return next(Fact.request(section, question, by, at), times);
    }

    Step<Referral, Fact> answer(UUID by, Instant at) {
        return next(Fact.plain(FactKind.INFORMATION_GIVEN, by, at), times);
    }

    /// Takes the person on. Who they are must have been settled: a spell of support needs a person.
    Step<Referral, Fact> accept(UUID by, Instant at) {
        if (person == null) {
            throw new Refused("referral.no-person");
        }
        return next(Fact.plain(FactKind.ACCEPTED, by, at), times.decided(at));
    }

    /// @param alternative what was offered instead; a "no" without one is not accepted
    Step<Referral, Fact> decline(
            Whose whose, DeclineReason reason, String note, String alternative, UUID by, Instant at) {
        if (alternative.isBlank()) {
            throw new Refused("referral.no-alternative");
        }
        return next(Fact.decline(whose, reason, note, alternative, by, at), times.decided(at));
    }

    Step<Referral, Fact> redirect(String service, String note, UUID by, Instant at) {
        if (service.isBlank()) {
            throw new Refused("referral.no-alternative");
        }
        return next(Fact.redirect(service, note, by, at), times.decided(at));
    }

    Step<Referral, Fact> join(UUID engagement, UUID by, Instant at) {
        return next(Fact.join(engagement, by, at), times.decided(at));
    }

    Step<Referral, Fact> withdraw(Whose whose, WithdrawReason reason, String note, UUID by, Instant at) {
        return next(Fact.withdraw(whose, reason, note, by, at), times);
    }

    Referral about(PersonId someone) {
        return new Referral(
                id,
                reference,
                team,
                holder,
                senderKey,
                sentBy,
                cameBy,
                someone,
                personChosen,
                status,
                version,
                details,
                times);
    }

    private Referral sentBy(String key) {
        return new Referral(
                id,
                reference,
                team,
                holder,
                key,
                sentBy,
                cameBy,
                person,
                personChosen,
                status,
                version,
                details,
                times);
    }

    private Step<Referral, Fact> next(Fact fact, Times when) {
        if (!status.allows(fact.kind())) {
            throw new Refused("referral.not-now", status, fact.kind());
        }
        var after = status.after(fact.kind());
        return new Step<>(
                new Referral(
                        id,
                        reference,
                        team,
                        holder,
                        senderKey,
                        sentBy,
                        cameBy,
                        person,
                        personChosen,
                        after,
                        version,
                        details,
                        when),
                fact);
    }
}
