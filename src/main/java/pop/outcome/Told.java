package pop.outcome;

/// How numbers of people are told: as they are within the team, and so that nobody can be found in them outside of it
/// (facts 6.9, 12.12). Of fewer than five nothing else is told by either, and no percentage rests on fewer than ten.
enum Told {
    /// For those who see the readings themselves.
    EXACT,
    /// Below five it is only that, any other is the nearest of 5, 10, 15…; percentages are worked out of those.
    ROUNDED;

    static final String FEW = "fewer than 5";
    static final String NONE = "–";
    static final int LEAST = 5;

    private static final int STEP = 5;
    private static final int BASE = 10;
    private static final int ROUNDED_BASE = 25;

    String count(int number) {
        return isFew(number) ? FEW : String.valueOf(drawn(number));
    }

    /// "7 (54%)", or only the number where a percentage would rest on too few.
    String share(int part, int base) {
        var percent = percent(part, base);
        return count(part) + (percent.equals(NONE) ? "" : " (" + percent + ")");
    }

    String percent(int part, int base) {
        if (base < (this == EXACT ? BASE : ROUNDED_BASE) || isFew(part)) {
            return NONE;
        }
        return Math.round(100.0 * drawn(part) / drawn(base)) + "%";
    }

    private int drawn(int number) {
        return this == EXACT ? number : (number + STEP / 2) / STEP * STEP;
    }

    private boolean isFew(int number) {
        return this == ROUNDED && number < LEAST;
    }
}
