package pop.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Why something is not wanted, did not work out, or is not needed.
enum WhyNot {
    NOT_NOW(On.DECLINED),
    NOT_WANTED(On.DECLINED),
    WANTS_ANOTHER_WAY(On.DECLINED),
    HAS_OTHER_SUPPORT(On.DECLINED, On.NOT_MET, On.NOT_NEEDED),
    NOT_AVAILABLE(On.DECLINED, On.NOT_MET),
    TOO_MUCH_AT_ONCE(On.NOT_MET),
    CHANGED_THEIR_MIND(On.NOT_MET, On.NOT_NEEDED),
    THINGS_CHANGED(On.NOT_MET, On.NOT_NEEDED),
    DONE_ANOTHER_WAY(On.NOT_NEEDED),
    WRITTEN_BY_MISTAKE(On.DECLINED, On.NOT_NEEDED),
    OTHER(On.DECLINED, On.NOT_MET, On.NOT_NEEDED);

    /// To which "no" a reason belongs.
    enum On {
        DECLINED,
        NOT_MET,
        NOT_NEEDED
    }

    private final Set<On> on;

    WhyNot(On... on) {
        this.on = EnumSet.copyOf(List.of(on));
    }

    static WhyNot[] of(On no) {
        return Arrays.stream(values()).filter(it -> it.on.contains(no)).toArray(WhyNot[]::new);
    }

    boolean isFor(On no) {
        return on.contains(no);
    }

    /// Who is left without something is told what there is instead; what was done or never meant leaves nobody without.
    boolean needsAlternative() {
        return this != WRITTEN_BY_MISTAKE && this != DONE_ANOTHER_WAY;
    }

    boolean needsNote() {
        return this == OTHER;
    }
}
