package pop.overdose;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// Whether police may tell the Crisis Outreach Service of an overdose: the five tests of the agreement (facts 0.2).
/// Only a plain yes meets one; what is not known has another route, since an overdose of which nobody can say that
/// it was an accident may have been none.
record ScopeCheck(Map<Test, Answer> answers) {

    /// In the order in which they are asked.
    enum Test {
        NON_FATAL,
        ACCIDENTAL,
        ILLICIT_DRUG,
        DEALT_WITH_BY_POLICE,
        /// There is a team that may be told: not asked, but found out.
        TO_CRISIS_OUTREACH;

        boolean isAsked() {
            return this != TO_CRISIS_OUTREACH;
        }
    }

    static ScopeCheck of(
            @Nullable Answer nonFatal,
            @Nullable Answer accidental,
            @Nullable Answer illicit,
            @Nullable Answer dealtWith) {
        var answers = new EnumMap<Test, Answer>(Test.class);
        put(answers, Test.NON_FATAL, nonFatal);
        put(answers, Test.ACCIDENTAL, accidental);
        put(answers, Test.ILLICIT_DRUG, illicit);
        put(answers, Test.DEALT_WITH_BY_POLICE, dealtWith);
        return new ScopeCheck(answers);
    }

    private static void put(Map<Test, Answer> answers, Test test, @Nullable Answer answer) {
        if (answer != null) {
            answers.put(test, answer);
        }
    }

    /// With the last test, which the house answers.
    ScopeCheck to(boolean covered) {
        var all = new EnumMap<Test, Answer>(Test.class);
        all.putAll(answers);
        all.put(Test.TO_CRISIS_OUTREACH, covered ? Answer.YES : Answer.NO);
        return new ScopeCheck(all);
    }

    @Nullable
    Answer at(Test test) {
        return answers.get(test);
    }

    /// The first that is not met, of those that were answered.
    @Nullable
    Test failed() {
        return Stream.of(Test.values())
                .filter(it -> answers.containsKey(it) && answers.get(it) != Answer.YES)
                .findFirst()
                .orElse(null);
    }

    boolean isAnswered() {
        return Stream.of(Test.values()).filter(Test::isAsked).allMatch(answers::containsKey);
    }
}
