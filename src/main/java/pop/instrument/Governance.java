package pop.instrument;

import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;

/// Who records licences, approvals and trainings.
final class Governance {

    private Governance() {}

    static boolean governs(Post me) {
        return me.role() == Role.INFORMATION_GOVERNANCE || me.role() == Role.ADMINISTRATOR;
    }

    /// To everybody else the page does not exist.
    static void must(Post me) {
        if (!governs(me)) {
            throw new NotFound();
        }
    }
}
