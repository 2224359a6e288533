package pop.access;

import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.person.PersonId;
import pop.rule.Step;
import pop.sharing.Closings;

import java.util.List;
import java.util.UUID;

/// Who still sees a restricted person: what is decided takes effect on every record of the person, in one transaction.
@Component
class Exceptions {

    private final Restrictions restrictions;
    private final WhoIsMeant whoIsMeant;
    private final Closings closings;
    private final AsSystem house;

    Exceptions(Restrictions restrictions, WhoIsMeant whoIsMeant, Closings closings, AsSystem house) {
        this.restrictions = restrictions;
        this.whoIsMeant = whoIsMeant;
        this.closings = closings;
        this.house = house;
    }

    /// The workers around a person, whatever shuts the record to them.
    List<UUID> around(PersonId person) {
        return house.call("who is around a person", () -> closings.around(person.value())).stream()
                .map(WorkerId::value)
                .toList();
    }

    void restrict(Restriction restriction) {
        restrictions.add(restriction);
        var records = house.call("records of one person", () -> whoIsMeant.records(restriction.person()));
        closings.restrict(records, restriction.excepting(), restriction.id());
    }

    /// Also where the viewer holds no door any more: the house carries it out once it is on record.
    void change(Step<Restriction, Fact> step) {
        restrictions.record(step);
        var next = step.state();
        house.run("restriction changed", () -> {
            if (next.inPlace()) {
                closings.except(next.id(), next.excepting());
            } else {
                closings.lift(next.id());
            }
        });
    }
}
