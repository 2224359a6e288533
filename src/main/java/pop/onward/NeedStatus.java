package pop.onward;

/// Where a need stands, as whoever supports the person says.
enum NeedStatus {
    OPEN("blue"),
    MET("green"),
    /// There is no service for it: that is worth knowing.
    NOTHING_EXISTED("red"),
    NOT_WANTED_NOW("grey");

    private final String colour;

    NeedStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }
}
