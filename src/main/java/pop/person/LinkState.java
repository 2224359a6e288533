package pop.person;

/// What people decided about two records. A pair that was rejected or split stays so, and is not proposed again.
enum LinkState {
    CANDIDATE,
    CONFIRMED,
    REJECTED,
    SPLIT;

    boolean canBecome(LinkState next) {
        return switch (this) {
            case CANDIDATE -> next == CONFIRMED || next == REJECTED;
            case CONFIRMED -> next == SPLIT;
            case REJECTED, SPLIT -> false;
        };
    }
}
