package pop.agreement;

import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;

/// Agreements are kept by information governance. The policies say the same; this spares others a dead end.
final class Keepers {

    private Keepers() {}

    static boolean include(Post post) {
        return post.role() == Role.INFORMATION_GOVERNANCE;
    }

    static void only(Post post) {
        if (!include(post)) {
            throw new NotFound();
        }
    }
}
