package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.UUID;

/// A notification and how far it has come; not who it is about ([Told]).
///
/// @param giver whose information it is
/// @param source the team in which it was told
/// @param acknowledgedBy the name of whoever has it
/// @param sameAs another notification of the same overdose, which is kept
record Notification(
        NotificationId id,
        String reference,
        TeamId team,
        AgencyId giver,
        TeamId source,
        UUID toldBy,
        NotificationStatus status,
        ScopeCheck.@Nullable Test failedTest,
        @Nullable Instant happenedAt,
        Instant draftedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant closedAt,
        @Nullable Instant changedAt,
        @Nullable Instant changeSeenAt,
        int calls,
        @Nullable NotificationId sameAs,
        @Nullable Instant soonAt,
        @Nullable Instant lateAt,
        @Nullable Instant forgetAt,
        boolean held,
        int version) {

    /// One that nothing has happened to.
    static Notification draft(
            NotificationId id,
            TeamId team,
            Origin origin,
            NotificationStatus status,
            ScopeCheck.@Nullable Test failed,
            @Nullable Instant happenedAt,
            Instant now) {
        return new Notification(
                id,
                Reference.of(id),
                team,
                origin.giver(),
                origin.source(),
                origin.by(),
                status,
                failed,
                happenedAt,
                now,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                false,
                1);
    }

    /// @throws Refused when it stands where this cannot happen (any more)
    Step<NotificationStatus, NotificationFact> step(NotificationFact fact) {
        if (!status.allows(fact)) {
            throw new Refused("overdose.not-now", status);
        }
        return new Step<>(status.after(fact), fact);
    }

    /// Something was told anew, and nobody of the outreach team has read it.
    boolean isChanged() {
        return changedAt != null && (changeSeenAt == null || changeSeenAt.isBefore(changedAt));
    }

    /// Kept for longer than agreed, since it was never closed.
    boolean isKeptTooLong(Instant now) {
        return forgetAt != null && forgetAt.isBefore(now) && status != NotificationStatus.PURGED;
    }
}
