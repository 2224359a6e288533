package pop.instrument;

/// Whether a worker may take readings with an instrument today.
public sealed interface Gate {

    record Open() implements Gate {}

    record Shut(Why why) implements Gate {}

    enum Why {
        NO_LICENCE,
        NOT_APPROVED,
        NOT_TRAINED,
        NOT_IN_USE
    }
}
