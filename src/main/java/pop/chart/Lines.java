package pop.chart;

import org.jspecify.annotations.Nullable;
import pop.chart.Plot.Dot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One thing over time, days as far apart as they were: small, so that many stand beside each other.
///
/// @param least and most: the ends of the scale, both of them possible values
/// @param points in the order of their days
public record Lines(String title, int least, int most, List<Point> points) {

    static final int WIDTH = 300;
    static final int HEIGHT = 120;
    private static final Plot ROOM = new Plot(26, 16, 284, 96, 0, 1);

    /// @param value null when nothing is known of that day
    public record Point(LocalDate on, String when, @Nullable Integer value) {}

    public Lines {
        points = List.copyOf(points);
    }

    /// A single value is no line.
    public boolean isDrawn() {
        return known().size() > 1;
    }

    public List<Dot> dots() {
        return placed().stream().filter(Objects::nonNull).toList();
    }

    public List<String> strokes() {
        return Plot.strokes(placed());
    }

    /// The heights of the ends of the scale and of its middle.
    public List<Dot> levels() {
        var middle = (least + most) / 2;
        return List.of(level(least), level(middle), level(most));
    }

    /// What somebody hears who does not see it.
    public String said() {
        var known = known();
        if (known.isEmpty()) {
            return title + ": nothing is known yet";
        }
        var first = known.getFirst();
        var last = known.getLast();
        return title + ": " + first.value() + " on " + first.when()
                + (known.size() == 1 ? "" : ", " + last.value() + " on " + last.when());
    }

    String from() {
        return points.getFirst().when();
    }

    String until() {
        return points.getLast().when();
    }

    private List<Point> known() {
        return points.stream().filter(it -> it.value() != null).toList();
    }

    private List<@Nullable Dot> placed() {
        var plot = plot();
        var placed = new ArrayList<@Nullable Dot>();
        for (var point : points) {
            var value = point.value();
            placed.add(value == null ? null : new Dot(plot.x(share(point.on())), plot.y(value), String.valueOf(value)));
        }
        return placed;
    }

    private double share(LocalDate on) {
        var first = points.getFirst().on();
        var days = ChronoUnit.DAYS.between(first, points.getLast().on());
        return days == 0 ? 0 : (double) ChronoUnit.DAYS.between(first, on) / days;
    }

    private Dot level(int value) {
        return new Dot(ROOM.left(), plot().y(value), String.valueOf(value));
    }

    private Plot plot() {
        return new Plot(ROOM.left(), ROOM.top(), ROOM.right(), ROOM.bottom(), least, most);
    }
}
