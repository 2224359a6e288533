package pop.agreement;

import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.util.List;

/// Where drafts are worked on, from whichever page: it must still be the draft that was shown, and whoever signed has
/// to sign again what has changed since.
@Component
class Drafts {

    private final Agreements agreements;
    private final Parties parties;
    private final History history;
    private final Clock clock;

    Drafts(Agreements agreements, Parties parties, History history, Clock clock) {
        this.agreements = agreements;
        this.parties = parties;
        this.history = history;
        this.clock = clock;
    }

    /// @throws Refused when it is no draft any more
    Agreement find(AgreementId id) {
        var agreement = agreements.find(id).orElseThrow(NotFound::new);
        if (!agreement.isDraft()) {
            throw new Refused("agreement.not-now", agreement.status(When.dayOf(clock.instant())));
        }
        return agreement;
    }

    void begin(AgreementId id, String title, List<AgencyId> between, WorkerId by) {
        if (agreements.begin(id, title)) {
            parties.add(id, between);
            history.add(id, AgreementFact.DRAFTED, by, "");
        }
    }

    /// Writes what a draft says now.
    void write(Agreement to, WorkerId by) {
        agreements.write(to);
        told(to, by, "Headings or dates");
    }

    /// A part of it has been changed: locks it against whoever has the same draft open, and tells history what.
    void changed(Agreement draft, WorkerId by, String what) {
        agreements.stand(draft);
        told(draft, by, what);
    }

    private void told(Agreement draft, WorkerId by, String what) {
        var again = parties.unsign(draft.id());
        var note = again == 0 ? what : what + ". " + When.count(again, "signature") + " taken back: sign anew.";
        history.add(draft.id(), AgreementFact.CHANGED, by, note);
    }
}
