package pop.referral;

import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// Invented referrals for tests of the rules.
final class ReferralSamples {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final UUID SOMEONE = new UUID(7, 1);
    static final PersonId PERSON = new PersonId(new UUID(7, 2));

    private ReferralSamples() {}

    static Referral draft() {
        return in(ReferralStatus.DRAFT);
    }

    static Referral in(ReferralStatus status) {
        var details = new Details(
                Source.POLICE, "", "", "", "Tam", "", "", "", "", "", Agrees.NOT_KNOWN, "", Risk.NOT_KNOWN, null);
        return new Referral(
                new ReferralId(new UUID(7, 3)),
                "POP-TEST",
                new TeamId(new UUID(7, 4)),
                new AgencyId(new UUID(7, 5)),
                "worker 1",
                SOMEONE,
                CameBy.WORKER,
                null,
                false,
                status,
                1,
                details,
                Referral.Times.drafted(NOON));
    }
}
