package pop.onward;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Until when somebody should have said something after a fact, and what we have to look at.
record Waiting(Onward before, Patience patience) {

    private static final int LAST_STAGE = 2;
    private static final int DAYS = 7;

    /// Null when nobody is waited for.
    @Nullable
    Instant after(Fact fact) {
        var at = fact.at();
        return switch (fact.kind()) {
            case SENT -> at.plus(patience.of(before.urgent() ? "ANSWER_URGENT" : "RECEIVED"));
            case RECEIVED -> at.plus(patience.of(before.urgent() ? "ANSWER_URGENT" : "ANSWER"));
            case ACCEPTED -> at.plus(patience.of("FIRST_CONTACT"));
            case WAITING_LISTED -> at.plus(list(fact));
            case FIRST_CONTACT -> at.plus(patience.of("SEEN"));
            case SEEN -> at.plus(patience.of("OUTCOME"));
            case RESUMED -> at.plus(patience.of("ANSWER"));
            // after the last stage it is silent for good: people decide
            case ESCALATED ->
                before.course().stage() + 1 >= LAST_STAGE
                        ? before.course().answerBy()
                        : at.plus(patience.of("ESCALATE_AGAIN"));
            case CONTRADICTED -> before.course().answerBy();
            case DRAFTED, AGREED, GIVEN, DECLINED, REROUTED, OUTCOME, HELD, REVOKED, ENTERED_IN_ERROR -> null;
        };
    }

    private Duration list(Fact fact) {
        return fact.weeks() == null ? patience.of("WAITING") : Duration.ofDays((long) DAYS * Math.max(1, fact.weeks()));
    }

    /// What a partner says and a worker of ours wrote down needs no second look.
    static @Nullable Attention look(Fact fact, @Nullable Attention standing) {
        var news = fact.teller().who() == Whose.PARTNER && fact.teller().way() != Way.HERE;
        return switch (fact.kind()) {
            case DECLINED -> news ? Attention.DECLINED : null;
            case WAITING_LISTED -> news ? Attention.WAITING_LIST : null;
            case CONTRADICTED -> Attention.CONTRADICTED;
            case ESCALATED, HELD, RESUMED -> standing;
            case DRAFTED,
                    AGREED,
                    GIVEN,
                    SENT,
                    RECEIVED,
                    ACCEPTED,
                    FIRST_CONTACT,
                    SEEN,
                    OUTCOME,
                    REROUTED,
                    REVOKED,
                    ENTERED_IN_ERROR -> null;
        };
    }
}
