package pop.overdose;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// Who comes in here, and what every page in here needs.
@Component
class Door {

    private final Clock clock;

    Door(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return When.dayOf(now());
    }

    boolean isPolice(Post post) {
        return post.role() == Role.POLICE_OFFICER;
    }

    boolean isOutreach(Post post) {
        return post.role() == Role.CRISIS_OUTREACH_WORKER;
    }

    /// @throws NotFound for anybody who does not tell of overdoses
    void mustBePolice(Post post) {
        if (!isPolice(post)) {
            throw new NotFound();
        }
    }

    /// @throws NotFound for anybody who is not told of them
    void mustBeOutreach(Post post) {
        if (!isOutreach(post)) {
            throw new NotFound();
        }
    }

    static Origin onPage(Post post) {
        return new Origin(
                Origin.Way.PAGE, post.agency(), post.team(), post.worker().value(), null);
    }
}
