package pop.engagement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.referral.ReferralEvent;
import pop.sharing.Grants;

/// A referral was accepted: a spell of support begins, and the team's lead sees the person. Nobody else does until
/// they are assigned. Hearing it again changes nothing (one spell a referral); a person who is supported already
/// keeps their one spell, and the referral is shown on it.
@Component
class OpenOnAcceptance {

    private final Spells spells;
    private final Grants grants;
    private final AsSystem house;

    OpenOnAcceptance(Spells spells, Grants grants, AsSystem house) {
        this.spells = spells;
        this.grants = grants;
        this.house = house;
    }

    @TransactionalEventListener
    void on(ReferralEvent.Accepted accepted) {
        house.run("opening support", () -> open(accepted));
    }

    private void open(ReferralEvent.Accepted accepted) {
        if (spells.openOf(accepted.person()).isPresent()) {
            return;
        }
        var id = new EngagementId(Ids.next());
        var opened = spells.open(new Spells.Opening(
                id, accepted.person(), accepted.team(), accepted.referral(), accepted.by(), accepted.at()));
        if (opened) {
            grants.toLead(accepted.person().value(), accepted.team(), Around.ground(id));
        }
    }
}
