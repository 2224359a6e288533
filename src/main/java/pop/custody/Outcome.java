package pop.custody;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What came of approaching somebody (lifecycles, *Custody visit and approach*).
enum Outcome {
    SUPPORT_REQUESTED,
    INFORMATION_ONLY,
    DECLINED,
    UNFIT,
    ASLEEP,
    IN_INTERVIEW,
    INTERPRETER_NEEDED,
    RELEASED_BEFORE_SEEN,
    NOT_APPROACHED;

    private static final Set<Outcome> SPOKEN = EnumSet.of(SUPPORT_REQUESTED, INFORMATION_ONLY, DECLINED);

    /// The last thing said counts.
    static Outcome of(List<Outcome> said) {
        return said.getLast();
    }

    /// Counts as approached, in the figures.
    boolean isApproached() {
        return this != NOT_APPROACHED;
    }

    /// They could answer.
    boolean isSpoken() {
        return SPOKEN.contains(this);
    }
}
