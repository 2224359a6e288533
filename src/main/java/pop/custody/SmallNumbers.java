package pop.custody;

/// How numbers are told: as they are in the team, and so that nobody can be found in them outside of it (facts 6.9,
/// 12.12).
///
/// Outside, a number below five is only that; any other is the nearest of 5, 10, 15… A percentage is worked out
/// from the numbers as they are told, and whether there is one too, so that it adds nothing to them.
enum SmallNumbers {
    /// For those who see the rows themselves.
    EXACT,
    ROUNDED;

    static final String FEW = "fewer than 5";
    static final String NONE = "–";

    private static final int LEAST = 5;
    private static final int STEP = 5;
    /// Told as 20 it may be 18.
    private static final int LEAST_BASE = 25;

    String count(int number) {
        return isFew(number) ? FEW : String.valueOf(drawn(number));
    }

    /// The number as it is told; none for few, which have no length in a picture and no place in an order.
    int drawn(int number) {
        return switch (this) {
            case EXACT -> number;
            case ROUNDED -> number < LEAST ? 0 : (number + STEP / 2) / STEP * STEP;
        };
    }

    /// A dash where there is none: of nothing, and outside of the team of few, or of a part that is few.
    String percent(int part, int base) {
        var told = drawn(base);
        if (told == 0 || this == ROUNDED && (isFew(part) || told < LEAST_BASE)) {
            return NONE;
        }
        return Math.round(100.0 * drawn(part) / told) + "%";
    }

    boolean isFew(int number) {
        return this == ROUNDED && number < LEAST;
    }
}
