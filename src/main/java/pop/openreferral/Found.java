package pop.openreferral;

/// What may be found in a file, and so what was done: the words stand in messages.properties, `Found.X` what it is,
/// `openreferral.X` what was done.
public enum Found {
    NOT_AN_OBJECT(Weight.LEFT_OUT),
    TOO_LARGE(Weight.LEFT_OUT),
    NO_ID(Weight.LEFT_OUT),
    NO_NAME(Weight.LEFT_OUT),
    NO_ORGANISATION(Weight.LEFT_OUT),
    NO_PLACE(Weight.LEFT_OUT),
    NOBODY(Weight.LEFT_OUT),
    BELONGS_NOWHERE(Weight.LEFT_OUT),
    TWICE(Weight.LEFT_OUT),
    HELD_ELSEWHERE(Weight.LEFT_OUT),

    WRONG_TYPE(Weight.DROPPED),
    NOT_AN_EMAIL(Weight.DROPPED),
    NOT_A_WEB_ADDRESS(Weight.DROPPED),
    NOT_A_DAY(Weight.DROPPED),
    NOT_A_TIME(Weight.DROPPED),
    OUT_OF_RANGE(Weight.DROPPED),
    CONTRADICTS(Weight.DROPPED),
    CYCLE(Weight.DROPPED),
    NOT_KNOWN_HERE(Weight.DROPPED),
    NOT_OURS(Weight.DROPPED),

    READ_AS_TEXT(Weight.CORRECTED),
    WEB_ADDRESS(Weight.CORRECTED),
    MIDNIGHT(Weight.CORRECTED),
    TOO_LONG(Weight.CORRECTED),
    UNHELD(Weight.CORRECTED),
    NO_STATUS(Weight.CORRECTED),
    UNKNOWN_STATUS(Weight.CORRECTED),
    TOLD_DIFFERENTLY(Weight.CORRECTED),

    VANISHED(Weight.NOTED),
    OVERRIDDEN(Weight.NOTED),
    UNKNOWN_TERM(Weight.NOTED),
    RECURRENCE(Weight.NOTED),
    ZONE(Weight.NOTED),
    MARKUP(Weight.NOTED),
    PARTIAL(Weight.NOTED),
    NOTHING_IN_IT(Weight.NOTED);

    /// How much was lost by it.
    public enum Weight {
        /// The record is not taken in.
        LEFT_OUT,
        /// The record is, this value is not.
        DROPPED,
        /// Taken in another way than it stands.
        CORRECTED,
        /// Taken as it stands.
        NOTED
    }

    private final Weight weight;

    Found(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
