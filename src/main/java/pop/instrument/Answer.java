package pop.instrument;

/// What was answered to an item. A missing one is never a number.
public sealed interface Answer {

    record Given(int value) implements Answer {}

    /// Three different things.
    enum Missing implements Answer {
        NOT_APPLICABLE,
        NOT_ASKED,
        DECLINED
    }
}
