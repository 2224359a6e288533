package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.web.When;

import java.time.Instant;
import java.util.UUID;

/// A day on which the person has to be in court.
///
/// @param toldBy who told us, in a few words; may be blank
/// @param remind the person said yes to a reminder
/// @param follows the date that was adjourned to this one
record CourtDate(
        CourtDateId id,
        PersonId person,
        AgencyId holder,
        String court,
        Instant at,
        Diet diet,
        Sure sure,
        String toldBy,
        boolean remind,
        @Nullable CourtDateId follows,
        CourtDateStatus status,
        int version) {

    record Fact(CourtDateFactKind kind, UUID by, Instant at, String said) {}

    /// @throws Refused when the page is stale
    CourtDate seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    boolean isToCome(Instant now) {
        return status == CourtDateStatus.EXPECTED && at.isAfter(now);
    }

    /// It has been, and nobody has said what came of it.
    boolean isAsked(Instant now) {
        return status == CourtDateStatus.EXPECTED && !at.isAfter(now);
    }

    Step<CourtDate, Fact> move(Instant to, UUID by, Instant now) {
        var fact = new Fact(CourtDateFactKind.MOVED, by, now, "From " + When.at(at) + " to " + When.at(to));
        return new Step<>(with(to, CourtDateStatus.LIFE.after(status, CourtDateFactKind.MOVED)), fact);
    }

    /// What came of it.
    ///
    /// @throws Refused when it is still to come
    Step<CourtDate, Fact> outcome(CourtDateFactKind kind, String said, UUID by, Instant now) {
        if (at.isAfter(now)) {
            throw new Refused("justice.still-to-come");
        }
        return new Step<>(with(at, CourtDateStatus.LIFE.after(status, kind)), new Fact(kind, by, now, said));
    }

    /// It does not take place at all.
    Step<CourtDate, Fact> cancel(UUID by, Instant now) {
        return new Step<>(
                with(at, CourtDateStatus.LIFE.after(status, CourtDateFactKind.CANCELLED)),
                new Fact(CourtDateFactKind.CANCELLED, by, now, ""));
    }

    /// The date that this one was adjourned to.
    CourtDate next(CourtDateId next, Instant to) {
        return new CourtDate(
                next, person, holder, court, to, diet, sure, toldBy, remind, id, CourtDateStatus.EXPECTED, 1);
    }

    private CourtDate with(Instant when, CourtDateStatus next) {
        return new CourtDate(id, person, holder, court, when, diet, sure, toldBy, remind, follows, next, version);
    }
}
