package pop.outcome;

/// How far a value went. What is a good way to go is the instrument's to say.
enum ChangeBand {
    FAR_UP,
    UP,
    SAME,
    DOWN,
    FAR_DOWN;

    /// From so many points on it is far.
    static final int FAR = 3;

    static ChangeBand of(int change) {
        if (change == 0) {
            return SAME;
        }
        return change > 0 ? change >= FAR ? FAR_UP : UP : change <= -FAR ? FAR_DOWN : DOWN;
    }

    boolean isUp() {
        return this == FAR_UP || this == UP;
    }

    boolean isDown() {
        return this == FAR_DOWN || this == DOWN;
    }
}
