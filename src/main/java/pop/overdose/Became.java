package pop.overdose;

/// What became of something that was told from outside our pages.
enum Became {
    SENT("green"),
    /// The same, under the same reference, was told before: nothing was done.
    TOLD_BEFORE("grey"),
    CORRECTED("blue"),
    /// In scope, and no agreement covers it today.
    KEPT("amber"),
    OUT_OF_SCOPE("purple"),
    UNREAD("red");

    private final String colour;

    Became(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }
}
