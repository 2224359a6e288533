package pop.harmreduction;

import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.person.Identity;
import pop.person.PersonId;
import pop.web.Problems;

/// What is known of a person about naloxone and overdoses, as far as it is open to the viewer.
@Component
class WhatIsKnown {

    private final Kits kits;
    private final Contexts contexts;
    private final Overdoses overdoses;
    private final Authorisations authorisations;
    private final HarmDoor door;

    WhatIsKnown(Kits kits, Contexts contexts, Overdoses overdoses, Authorisations authorisations, HarmDoor door) {
        this.kits = kits;
        this.contexts = contexts;
        this.overdoses = overdoses;
        this.authorisations = authorisations;
        this.door = door;
    }

    NaloxonePage page(
            Identity person, PersonId id, WorkerId me, boolean mayRecord, ContextForm form, Problems problems) {
        return new NaloxonePage(
                person,
                door.now(),
                kits.of(id),
                contexts.of(id),
                overdoses.of(id),
                !authorisations.of(me).isEmpty(),
                mayRecord,
                form,
                problems);
    }
}
