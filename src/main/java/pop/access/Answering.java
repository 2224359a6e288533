package pop.access;

import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;

/// Who answers for an agency's records: its team leaders, and where there is none, information governance. Which
/// records
/// those are the policies say.
final class Answering {

    private Answering() {}

    static boolean may(Post post) {
        return post.role() == Role.TEAM_LEADER || post.role() == Role.INFORMATION_GOVERNANCE;
    }

    static void allow(Post post) {
        if (!may(post)) {
            throw new NotFound();
        }
    }
}
