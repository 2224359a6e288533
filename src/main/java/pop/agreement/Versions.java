package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.rule.Refused;
import pop.web.When;

import java.time.Clock;
import java.util.UUID;

/// Begins the next version of an agreement: all that the last one said, unsigned and without dates.
@Component
class Versions {

    private final Agreements agreements;
    private final Parties parties;
    private final Clauses clauses;
    private final History history;
    private final Clock clock;

    Versions(Agreements agreements, Parties parties, Clauses clauses, History history, Clock clock) {
        this.agreements = agreements;
        this.parties = parties;
        this.clauses = clauses;
        this.history = history;
        this.clock = clock;
    }

    /// Sent twice it begins once.
    ///
    /// @param wanted the id that the next version is to have
    /// @throws Refused when another version follows already
    AgreementId begin(Agreement from, @Nullable UUID wanted, WorkerId by) {
        var today = When.dayOf(clock.instant());
        var next = new AgreementId(wanted == null ? Ids.next() : wanted);
        var latest = agreements.versions(from.series(), today).getFirst();
        if (latest.id().equals(next)) {
            return next;
        }
        if (!latest.id().equals(from.id()) || !from.canBeDraftedAnew(today)) {
            throw new Refused("agreement.has-next-version", latest.version());
        }
        agreements.beginNext(next, from.id());
        parties.copy(next, from.id(), today);
        clauses.copy(next, from.id(), today);
        history.add(next, AgreementFact.DRAFTED, by, "From version " + from.version());
        return next;
    }
}
