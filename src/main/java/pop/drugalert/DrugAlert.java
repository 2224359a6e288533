package pop.drugalert;

import pop.agency.Role;
import pop.agency.WorkerId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;

/// A drug warning as it reads now. Nothing in it is about a person.
///
/// @param by who put it up
record DrugAlert(DrugAlertId id, Said said, DrugAlertStatus status, String by, Instant at, int version) {

    /// How many days one stands if nobody says otherwise, from the day it was issued.
    static final int DAYS = 28;

    /// What a warning says.
    ///
    /// @param reference its number or address; of another source, who that is
    /// @param expiresOn the last day on which it stands
    record Said(
            WhoWarns source,
            String reference,
            String substances,
            String seen,
            String todo,
            String area,
            LocalDate issuedOn,
            LocalDate expiresOn) {

        /// The reference is an address that can be followed.
        boolean hasAddress() {
            return reference.matches("https://\\S+");
        }
    }

    /// What was done, with the warning as it reads after it.
    record Fact(DrugAlertFact kind, Said said, String why, WorkerId by, Instant at) {}

    /// Who may put up, correct and withdraw warnings; the policies say the same. It need not be who put it up: what
    /// is wrong comes down at once.
    static boolean isKeptBy(Role role) {
        return switch (role) {
            case TEAM_LEADER, CRISIS_OUTREACH_WORKER, ADMINISTRATOR -> true;
            case SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    CUSTODY_PEER_MENTOR,
                    INFORMATION_GOVERNANCE,
                    RESEARCHER,
                    PARTNER_WORKER -> false;
        };
    }

    boolean stands(LocalDate today) {
        return status == DrugAlertStatus.STANDS && !said.expiresOn().isBefore(today);
    }

    boolean isWithdrawn() {
        return status == DrugAlertStatus.WITHDRAWN;
    }

    /// @throws Refused when it was withdrawn meanwhile
    DrugAlert toChange() {
        if (isWithdrawn()) {
            throw new Refused("drugalert.withdrawn");
        }
        return this;
    }

    /// @throws Refused when the page is stale
    DrugAlert seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// It says something else from now on; one whose time was over may stand again.
    Step<DrugAlert, Fact> correct(Said next, String why, WorkerId by, Instant now) {
        return step(DrugAlertFact.CORRECTED, next, why, by, now);
    }

    Step<DrugAlert, Fact> withdraw(String why, WorkerId by, Instant now) {
        return step(DrugAlertFact.WITHDRAWN, said, why, by, now);
    }

    private Step<DrugAlert, Fact> step(DrugAlertFact fact, Said next, String why, WorkerId worker, Instant now) {
        if (!status.allows(fact)) {
            throw new Refused("drugalert.withdrawn");
        }
        if (why.isBlank()) {
            throw new Refused("drugalert.no-reason");
        }
        return new Step<>(
                new DrugAlert(id, next, status.after(fact), by, at, version), new Fact(fact, next, why, worker, now));
    }
}
