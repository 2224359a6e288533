package pop.report;

import java.util.Map;
import java.util.Set;

/// What may be published of [Counts], without the cells that nobody prints. Percentages are worked out from what
/// is published and from nothing else, so that they tell no more.
record Published(Map<String, Integer> cells, Set<String> hidden) {

    /// A percentage on fewer tells of somebody.
    private static final int LEAST_BASE = 10;

    private static final double WHOLE = 100;

    Told number(String key) {
        var number = cells.get(key);
        if (number == null) {
            return Told.NOT_KNOWN;
        }
        return hidden.contains(key) ? Told.HIDDEN : new Told.Shown(number);
    }

    /// In whole per cent.
    Told percent(String part, String base) {
        return percent(number(part), number(base));
    }

    /// The number of things that a median is of is enough for it to be told.
    boolean isEnough(String key) {
        return isEnough(number(key));
    }

    static boolean isEnough(Told base) {
        return base instanceof Told.Shown(int number) && number >= LEAST_BASE;
    }

    static Told percent(Told part, Told base) {
        if (base instanceof Told.NotKnown || part instanceof Told.NotKnown || base.equals(new Told.Shown(0))) {
            return Told.NOT_KNOWN;
        }
        return part instanceof Told.Shown(int number) && base instanceof Told.Shown(int of) && isEnough(base)
                ? new Told.Shown((int) Math.round(WHOLE * number / of))
                : Told.HIDDEN;
    }
}
