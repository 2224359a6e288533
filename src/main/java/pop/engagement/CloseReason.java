package pop.engagement;

/// Why a spell of support ended, and what has to be told with it.
public enum CloseReason {
    NEEDS_MET(Asks.WHOSE),
    MOVED_ON(Asks.WHOSE),
    CHOSE_TO_LEAVE(Asks.OFFER),
    MOVED_AWAY(Asks.OFFER),
    LONG_CUSTODY(Asks.OFFER),
    LOST_CONTACT(Asks.LADDER),
    TRANSFERRED(Asks.OFFER),
    NOT_SUITABLE(Asks.OFFER_AND_NOTE),
    DIED(Asks.NOTHING),
    OPENED_IN_ERROR(Asks.NOTE);

    private enum Asks {
        NOTHING,
        WHOSE,
        NOTE,
        OFFER,
        OFFER_AND_NOTE,
        LADDER
    }

    private final Asks asks;

    CloseReason(Asks asks) {
        this.asks = asks;
    }

    /// A death is nobody's decision; that contact was lost is always ours.
    boolean needsWhose() {
        return asks != Asks.NOTHING && asks != Asks.LADDER;
    }

    /// Somebody is without us from now on: what do they have instead?
    boolean needsAlternative() {
        return asks == Asks.OFFER || asks == Asks.OFFER_AND_NOTE;
    }

    boolean needsNote() {
        return asks == Asks.NOTE || asks == Asks.OFFER_AND_NOTE;
    }

    /// Everything has been tried, and a second person agrees.
    boolean needsLadderAndSecondPerson() {
        return asks == Asks.LADDER;
    }

    String category() {
        return this == LONG_CUSTODY ? PauseReason.CUSTODY.category() : "IDENTITY";
    }
}
