package pop.chart;

import org.jspecify.annotations.Nullable;
import pop.chart.Plot.Dot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/// One figure from period to period with its median, and whether it moved more than by chance. The two rules are those
/// of
/// run charts in health care improvement: six or more points in a row on one side of the median, those on it left
/// out, are a shift; five or more in a row, each above (or below) the one before, equal ones counted once, are a trend
/// (Perla, Provost and Murray, BMJ Quality and Safety 2011;20:46–51).
///
/// @param unit what stands behind a value, such as "%", or nothing
/// @param points in the order of their periods
public record Run(String title, String unit, List<Point> points) {

    static final int WIDTH = 640;
    static final int HEIGHT = 220;
    /// So many values before a rule may say anything: with fewer the median is not one.
    static final int FEWEST = 10;

    private static final int SHIFT = 6;
    private static final int TREND = 5;

    /// @param value null when it may not be told, or there is none
    /// @param told as it is written
    public record Point(String period, @Nullable Double value, String told) {}

    public Run {
        points = List.copyOf(points);
    }

    public boolean isDrawn() {
        return known().size() > 1;
    }

    public OptionalDouble median() {
        var sorted = known().stream().sorted().toList();
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        var middle = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    /// What may be said of it, in a sentence.
    public String verdict() {
        if (known().size() < FEWEST) {
            return "Too few periods yet to tell chance from change (" + FEWEST + " are needed).";
        }
        if (isShifted()) {
            return "A shift: six or more in a row on one side of the median, which is more than chance.";
        }
        return isTrending()
                ? "A trend: five or more in a row, each further than the one before, which is more than chance."
                : "Ups and downs as chance makes them: no shift, no trend.";
    }

    boolean isShifted() {
        var median = median().orElse(0);
        int run = 0;
        boolean above = false;
        for (var value : known()) {
            if (value == median) {
                continue;
            }
            run = run > 0 && (value > median) == above ? run + 1 : 1;
            above = value > median;
            if (run >= SHIFT) {
                return true;
            }
        }
        return false;
    }

    boolean isTrending() {
        var values = known();
        int run = 1;
        int way = 0;
        for (int number = 1; number < values.size(); number++) {
            var now = Double.compare(values.get(number), values.get(number - 1));
            if (now == 0) {
                continue;
            }
            run = now == way ? run + 1 : 2;
            way = now;
            if (run >= TREND) {
                return true;
            }
        }
        return false;
    }

    public List<Dot> dots() {
        return placed().stream().filter(Objects::nonNull).toList();
    }

    public List<String> strokes() {
        return Plot.strokes(placed());
    }

    /// The height of the median.
    public @Nullable Dot middle() {
        var median = median();
        return median.isEmpty()
                ? null
                : new Dot(plot().left(), plot().y(median.getAsDouble()), told(median.getAsDouble()));
    }

    /// Nothing, and the highest, for the scale at the side: figures start at nothing, so that none looks steeper than
    /// it is.
    public List<Dot> levels() {
        var plot = plot();
        return List.of(
                new Dot(plot.left(), plot.y(0), told(0)), new Dot(plot.left(), plot.y(plot.most()), told(plot.most())));
    }

    /// Where the names of periods stand: as many as fit.
    public List<Dot> periods() {
        var plot = plot();
        int each = Math.max(1, (points.size() + 5) / 6);
        var names = new ArrayList<Dot>();
        for (int number = points.size() - 1; number >= 0; number -= each) {
            names.add(new Dot(
                    plot.x(share(number)),
                    plot.bottom() + 18,
                    points.get(number).period()));
        }
        return names.reversed();
    }

    private List<Double> known() {
        return points.stream().map(Point::value).filter(Objects::nonNull).toList();
    }

    private List<@Nullable Dot> placed() {
        var plot = plot();
        var placed = new ArrayList<@Nullable Dot>();
        for (int number = 0; number < points.size(); number++) {
            var point = points.get(number);
            var value = point.value();
            placed.add(value == null ? null : new Dot(plot.x(share(number)), plot.y(value), point.told()));
        }
        return placed;
    }

    private double share(int number) {
        return points.size() == 1 ? 0 : (double) number / (points.size() - 1);
    }

    private Plot plot() {
        var most = known().stream().mapToDouble(it -> it).max().orElse(1);
        return new Plot(52, 20, WIDTH - 40.0, HEIGHT - 40.0, 0, most == 0 ? 1 : most);
    }

    private String told(double value) {
        var whole = Math.rint(value) == value;
        return (whole ? String.valueOf((long) value) : Plot.number(value)) + unit;
    }
}
