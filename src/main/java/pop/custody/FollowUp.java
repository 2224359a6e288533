package pop.custody;

import java.util.List;

/// Where the follow-up of an approach stands, told by its facts.
enum FollowUp {
    /// Nobody asked for support.
    NONE,
    /// Support was asked for, and there is no safe way to reach them.
    NO_WAY,
    DUE,
    CONTACTED,
    NOT_REACHED,
    DECLINED_NOW;

    /// @param reachable whether they told a way
    /// @param tried in their order
    /// @param most tries without an answer
    static FollowUp of(Outcome outcome, boolean reachable, List<Tried> tried, int most) {
        if (tried.contains(Tried.DECLINED_NOW)) {
            return DECLINED_NOW;
        }
        if (tried.contains(Tried.CONTACTED)) {
            return CONTACTED;
        }
        if (outcome != Outcome.SUPPORT_REQUESTED) {
            return NONE;
        }
        if (tried.size() >= most) {
            return NOT_REACHED;
        }
        return reachable ? DUE : NO_WAY;
    }
}
