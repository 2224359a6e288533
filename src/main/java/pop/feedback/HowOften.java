package pop.feedback;

import java.util.Arrays;
import java.util.List;

/// The last two are no answers, and are in no percentage.
enum HowOften {
    ALWAYS,
    MOSTLY,
    SOMETIMES,
    RARELY,
    NEVER,
    DECLINED,
    NOT_ASKED;

    static List<HowOften> answers() {
        return Arrays.stream(values()).filter(HowOften::isAnswer).toList();
    }

    boolean isAnswer() {
        return this != DECLINED && this != NOT_ASKED;
    }
}
