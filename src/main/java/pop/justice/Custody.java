package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.UUID;

/// What police told: that somebody is in custody, where, and since when. Nothing else of it is kept.
///
/// @param holder of the team that supports the person
/// @param from the agency that told it
/// @param byName told by name and date of birth: a person must look whether it is them
/// @param notedAt when somebody around the person said that they had seen it
record Custody(
        CustodyId id,
        PersonId person,
        AgencyId holder,
        AgencyId from,
        String place,
        Instant since,
        boolean byName,
        UUID toldBy,
        Instant toldAt,
        Instant expiresAt,
        @Nullable Instant notedAt,
        @Nullable Instant releasedAt,
        CustodyStatus status,
        int version) {

    record Fact(CustodyFactKind kind, UUID by, Instant at) {}

    /// @throws Refused when the page is stale
    Custody seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    boolean isStanding(Instant now) {
        return status == CustodyStatus.STANDS && expiresAt.isAfter(now);
    }

    /// Its time has run out, and nobody has told of a release.
    boolean isExpired(Instant now) {
        return status == CustodyStatus.STANDS && !expiresAt.isAfter(now);
    }

    /// Told again while it stands: it stands longer.
    Step<Custody, Fact> confirm(String where, Instant until, UUID by, Instant now) {
        return step(
                CustodyFactKind.CONFIRMED, where, until.isAfter(expiresAt) ? until : expiresAt, releasedAt, by, now);
    }

    Step<Custody, Fact> note(UUID by, Instant now) {
        return step(CustodyFactKind.NOTED, place, expiresAt, releasedAt, by, now);
    }

    /// @throws Refused when they were not in custody by then
    Step<Custody, Fact> release(Instant at, UUID by, Instant now) {
        if (at.isBefore(since) || at.isAfter(now)) {
            throw new Refused("justice.released-when");
        }
        return step(CustodyFactKind.RELEASED, place, expiresAt, at, by, now);
    }

    /// It was about somebody else.
    Step<Custody, Fact> takeBack(UUID by, Instant now) {
        return step(CustodyFactKind.TAKEN_BACK, place, expiresAt, releasedAt, by, now);
    }

    private Step<Custody, Fact> step(
            CustodyFactKind kind, String where, Instant until, @Nullable Instant released, UUID by, Instant now) {
        var next = CustodyStatus.LIFE.after(status, kind);
        // a release is news again
        var noted = kind == CustodyFactKind.NOTED ? now : kind == CustodyFactKind.RELEASED ? null : notedAt;
        return new Step<>(
                new Custody(
                        id, person, holder, from, where, since, byName, toldBy, toldAt, until, noted, released, next,
                        version),
                new Fact(kind, by, now));
    }
}
