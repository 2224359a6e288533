package pop.outcome;

import org.apache.commons.statistics.distribution.TDistribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// How far people came in one area: of each their first and their last value, two of the same person.
///
/// @param ways of spells of support, those that went the same way together
record Distance(Area area, List<Way> ways) {

    private static final double MIDDLE = 0.95;

    /// @param least and most: the ends of its scale
    record Area(String area, String words, int place, int least, int most) {}

    /// @param count how many went from this value to that one
    record Way(String area, int first, int last, int count) {

        int change() {
            return last - first;
        }
    }

    /// The mean difference lies between these, with a confidence of 95 %.
    record Interval(double from, double until) {}

    Distance {
        ways = List.copyOf(ways);
    }

    static List<Distance> of(List<Area> areas, List<Way> ways) {
        return areas.stream()
                .map(area -> new Distance(
                        area,
                        ways.stream()
                                .filter(it -> it.area().equals(area.area()))
                                .toList()))
                .toList();
    }

    int n() {
        return count(_ -> true);
    }

    /// Of fewer nothing is told but that.
    boolean isTold() {
        return n() >= Told.LEAST;
    }

    BigDecimal first() {
        return mean(Way::first);
    }

    BigDecimal last() {
        return mean(Way::last);
    }

    BigDecimal difference() {
        return mean(Way::change);
    }

    /// Of the mean of paired differences, by Student's t with one degree of freedom less than there are pairs.
    Interval interval() {
        int sum = sum(Way::change);
        int squares = sum(it -> it.change() * it.change());
        double mean = (double) sum / n();
        double variance = Math.max(0, (squares - (double) sum * sum / n()) / (n() - 1));
        double t = TDistribution.of(n() - 1).inverseCumulativeProbability((1 + MIDDLE) / 2);
        double reach = t * Math.sqrt(variance / n());
        return new Interval(mean - reach, mean + reach);
    }

    Map<ChangeBand, Integer> bands() {
        var bands = new EnumMap<ChangeBand, Integer>(ChangeBand.class);
        for (var band : ChangeBand.values()) {
            bands.put(band, count(it -> ChangeBand.of(it.change()) == band));
        }
        return bands;
    }

    int up() {
        return count(it -> it.change() > 0);
    }

    int same() {
        return count(it -> it.change() == 0);
    }

    int down() {
        return count(it -> it.change() < 0);
    }

    /// Those who could not go further up, from the first on.
    int atTop() {
        return count(it -> it.first() == area.most());
    }

    int atBottom() {
        return count(it -> it.first() == area.least());
    }

    /// "4.3"
    static String told(BigDecimal value) {
        return value.toPlainString();
    }

    /// With its sign: "+1.2", "−0.4", "0.0"
    static String signed(BigDecimal value) {
        return value.signum() > 0
                ? "+" + value.toPlainString()
                : value.signum() < 0 ? "−" + value.negate().toPlainString() : value.toPlainString();
    }

    /// "+0.4 to +2.0"
    static String told(Interval it) {
        return signed(rounded(it.from())) + " to " + signed(rounded(it.until()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private BigDecimal mean(ToIntFunction<Way> what) {
        return BigDecimal.valueOf(sum(what)).divide(BigDecimal.valueOf(n()), 1, RoundingMode.HALF_UP);
    }

    private int sum(ToIntFunction<Way> what) {
        return ways.stream().mapToInt(it -> it.count() * what.applyAsInt(it)).sum();
    }

    private int count(Predicate<Way> which) {
        return ways.stream().filter(which).mapToInt(Way::count).sum();
    }
}
