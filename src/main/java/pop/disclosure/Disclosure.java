package pop.disclosure;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.UUID;

/// Something told about a person, or about to be.
///
/// @param clause the clause that covers it; null outside any agreement
record Disclosure(
        DisclosureId id,
        PersonId person,
        AgencyId holder,
        @Nullable AgencyId recipientAgency,
        String recipientName,
        HowTold way,
        String purpose,
        @Nullable UUID clause,
        @Nullable Reason reason,
        String necessity,
        DisclosureStatus status,
        WorkerId askedBy,
        Instant askedAt,
        int version) {

    record Fact(FactKind kind, UUID by, Instant at, String note) {}

    boolean exceptional() {
        return clause == null;
    }

    /// @throws Refused when the page is stale
    Disclosure seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// The agreement that covers it authorises it.
    Step<Disclosure, Fact> covered(WorkerId by, Instant now) {
        if (exceptional()) {
            throw new Refused("disclosure.uncovered");
        }
        return step(FactKind.AUTHORISED, by.value(), now, "");
    }

    /// Nobody authorises what they asked for themselves.
    Step<Disclosure, Fact> authorise(WorkerId by, Instant now) {
        forbidOwn(by);
        return step(FactKind.AUTHORISED, by.value(), now, "");
    }

    Step<Disclosure, Fact> refuse(WorkerId by, Instant now, String why) {
        forbidOwn(by);
        return step(FactKind.REFUSED, by.value(), now, why);
    }

    Step<Disclosure, Fact> told(UUID by, Instant now) {
        return step(FactKind.TOLD, by, now, "");
    }

    Step<Disclosure, Fact> stopped(UUID by, Instant now, String why) {
        return step(FactKind.STOPPED, by, now, why);
    }

    Step<Disclosure, Fact> received(UUID by, Instant now) {
        return step(FactKind.RECEIVED, by, now, "");
    }

    private void forbidOwn(WorkerId by) {
        if (by.equals(askedBy)) {
            throw new Refused("disclosure.own");
        }
    }

    private Step<Disclosure, Fact> step(FactKind kind, UUID by, Instant now, String note) {
        if (!status.allows(kind)) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return new Step<>(with(status.after(kind)), new Fact(kind, by, now, note));
    }

    private Disclosure with(DisclosureStatus next) {
        return new Disclosure(
                id,
                person,
                holder,
                recipientAgency,
                recipientName,
                way,
                purpose,
                clause,
                reason,
                necessity,
                next,
                askedBy,
                askedAt,
                version);
    }
}
