package pop.safety;

import pop.person.Planned.What;
import pop.sharing.Category;

import java.util.EnumSet;
import java.util.Set;

import static pop.person.Planned.What.ADDRESS;
import static pop.person.Planned.What.CALL;
import static pop.person.Planned.What.COURT;
import static pop.person.Planned.What.GROUP;
import static pop.person.Planned.What.MEETING;
import static pop.person.Planned.What.VISIT;

/// What an alert is about: which arrangements it matters for, and as what its detail counts. That there is an alert and
/// what to do about it is safety, and shown to everyone around the person; the detail of health is not.
enum AlertKind {
    RISK_TO_STAFF(Category.SAFETY, VISIT, MEETING, GROUP, COURT),
    OVERDOSE(Category.OVERDOSE, VISIT, MEETING, GROUP),
    SELF_HARM(Category.MENTAL_HEALTH, VISIT, MEETING, GROUP, CALL),
    WEAPON(Category.SAFETY, VISIT, MEETING, GROUP),
    DOG(Category.SAFETY, VISIT),
    /// How not to reach them: it matters wherever word of an arrangement may reach somebody else.
    SAFE_CONTACT(Category.SAFETY, VISIT, MEETING, GROUP, CALL, COURT),
    HEALTH_NEED(Category.PHYSICAL_HEALTH, VISIT, MEETING, GROUP, COURT),
    EXPLOITATION(Category.SAFETY, VISIT, CALL, ADDRESS),
    NOT_ALONE(Category.SAFETY, VISIT, MEETING),
    /// Nobody but a reader can tell what it matters for.
    OTHER(Category.SAFETY, What.values());

    private final Category detail;
    private final Set<What> matters;

    AlertKind(Category detail, What... matters) {
        this.detail = detail;
        this.matters = EnumSet.noneOf(What.class);
        this.matters.addAll(Set.of(matters));
    }

    Category detail() {
        return detail;
    }

    boolean clinical() {
        return detail != Category.SAFETY;
    }

    boolean mattersFor(What planned) {
        return matters.contains(planned);
    }
}
