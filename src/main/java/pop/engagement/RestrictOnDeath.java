package pop.engagement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.sharing.Grants;

/// The person died: from now on only the lead of the team sees the record.
@Component
class RestrictOnDeath {

    private final Grants grants;
    private final AsSystem house;

    RestrictOnDeath(Grants grants, AsSystem house) {
        this.grants = grants;
        this.house = house;
    }

    @TransactionalEventListener
    void on(EngagementEvent.Died died) {
        house.run("restricting a record", () -> grants.leaveToLead(died.person().value()));
    }
}
