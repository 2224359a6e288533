package pop.report;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;

/// Stories before they are printed are for the team leader and the researcher; the policies say the same.
@Component
class StoryDoor {

    private final Indicators indicators;

    StoryDoor(Indicators indicators) {
        this.indicators = indicators;
    }

    void mustTell(Post me) {
        if (me.role() == Role.INFORMATION_GOVERNANCE || !indicators.mayRead()) {
            throw new NotFound();
        }
    }
}
