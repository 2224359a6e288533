package pop.plan;

import pop.person.Identity;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// Where a page of this room is: whose plan, and what time it is.
record Here(Identity person, Instant now) {

    LocalDate today() {
        return When.dayOf(now);
    }

    String path() {
        return "/people/" + person.id() + "/plan";
    }

    String of(Goal goal) {
        return path() + "/goals/" + goal.id();
    }

    String of(Action step) {
        return path() + "/steps/" + step.id();
    }
}
