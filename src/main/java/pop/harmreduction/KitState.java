package pop.harmreduction;

/// How it stands with the naloxone of somebody who is at risk.
enum KitState {
    GOOD,
    /// The day to replace it has come, or nobody knows when it expires.
    REPLACE,
    EXPIRED,
    NONE;

    /// They could be helped with it.
    boolean has() {
        return this == GOOD || this == REPLACE;
    }

    String colour() {
        return switch (this) {
            case GOOD -> "green";
            case REPLACE -> "amber";
            case EXPIRED, NONE -> "red";
        };
    }
}
