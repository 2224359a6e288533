package pop.safety;

/// How an alert stands on a day.
enum Standing {
    IN_FORCE("grey"),
    REVIEW_DUE("amber"),
    /// Its end is past and nobody has decided: still shown, still warned of.
    OVER_NOT_REVIEWED("purple"),
    LOWERED("grey");

    private final String colour;

    Standing(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }
}
