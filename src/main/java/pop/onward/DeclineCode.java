package pop.onward;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Why it came to nothing. Each reason is somebody's decision; "other" needs words.
public enum DeclineCode {
    NOT_ELIGIBLE(Whose.PARTNER),
    FULL(Whose.PARTNER),
    OUTSIDE_AREA(Whose.PARTNER),
    RISK(Whose.PARTNER),
    KNOWN_ALREADY(Whose.PARTNER),
    COULD_NOT_REACH(Whose.PARTNER),
    NO_LONGER_RUNNING(Whose.PARTNER),
    NOT_NOW(Whose.PERSON),
    WENT_ELSEWHERE(Whose.PERSON),
    DOES_NOT_TRUST(Whose.PERSON),
    TOO_HARD_TO_REACH(Whose.PERSON),
    DID_NOT_COME(Whose.PERSON),
    WRONG_SERVICE(Whose.POP),
    NOT_SAFE(Whose.POP),
    NOT_NEEDED(Whose.POP),
    OTHER(Whose.PARTNER, Whose.PERSON, Whose.POP);

    private final Set<Whose> whose;

    DeclineCode(Whose first, Whose... rest) {
        whose = EnumSet.of(first, rest);
    }

    public static List<DeclineCode> of(Whose decision) {
        return Arrays.stream(values())
                .filter(code -> code.whose.contains(decision))
                .toList();
    }

    /// Whose decision it is; of "other" the partner's, unless somebody says otherwise.
    public Whose usually() {
        return whose.size() == 1 ? whose.iterator().next() : Whose.PARTNER;
    }

    public boolean isOf(Whose decision) {
        return whose.contains(decision);
    }

    /// The listing of the service may be wrong.
    boolean castsDoubt() {
        return this == NOT_ELIGIBLE || this == OUTSIDE_AREA || this == NO_LONGER_RUNNING || this == FULL;
    }
}
