package pop.onward;

import pop.signin.OneUseLinks;

/// How a link is found.
enum Door {
    OPEN,
    USED,
    EXPIRED,
    WITHDRAWN,
    LOCKED,
    /// What it would show may not be shown any more, or nothing is asked now.
    NOT_NOW,
    UNKNOWN;

    static Door of(OneUseLinks.Standing standing) {
        return switch (standing) {
            case OPEN -> OPEN;
            case USED -> USED;
            case EXPIRED -> EXPIRED;
            case WITHDRAWN -> WITHDRAWN;
            case LOCKED -> LOCKED;
        };
    }

    /// Whether another link would help.
    boolean mayAskAgain() {
        return this == USED || this == EXPIRED;
    }
}
