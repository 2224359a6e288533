package pop.agreement;

import org.springframework.stereotype.Component;
import pop.web.NotFound;

/// An agreement with all its parts, as it would lie on the table.
@Component
class Papers {

    private final Agreements agreements;
    private final Parties parties;
    private final Clauses clauses;

    Papers(Agreements agreements, Parties parties, Clauses clauses) {
        this.agreements = agreements;
        this.parties = parties;
        this.clauses = clauses;
    }

    Comparison.Whole whole(AgreementId id) {
        var agreement = agreements.find(id).orElseThrow(NotFound::new);
        return new Comparison.Whole(agreement, parties.of(id), clauses.of(id));
    }
}
