package pop.chart;

import org.jspecify.annotations.Nullable;
import pop.chart.Plot.Dot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Several things at two times, around a circle: further out is more. They are numbered in the picture and named in the
/// table beside it, as names do not fit around a circle on a phone.
///
/// @param least and most: the ends of the scale
/// @param then and now: what the two times are called
public record Radar(String title, int least, int most, String then, String now, List<Spoke> spokes) {

    static final int SIDE = 320;
    private static final double CENTRE = SIDE / 2.0;
    private static final double RADIUS = 128;
    private static final double NUMBERS = RADIUS + 16;
    private static final int FEWEST = 3;
    private static final int RINGS = 3;

    /// @param first null when it was not asked then
    /// @param latest null when it was not asked now
    public record Spoke(
            String label, @Nullable Integer first, @Nullable Integer latest) {

        /// With its sign; a dash when one of the two is not known.
        String change() {
            if (first == null || latest == null) {
                return "–";
            }
            var change = latest - first;
            return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
        }
    }

    public Radar {
        spokes = List.copyOf(spokes);
    }

    /// Two spokes span nothing.
    public boolean isDrawn() {
        return spokes.size() >= FEWEST && spokes.stream().anyMatch(it -> it.first() != null || it.latest() != null);
    }

    public List<String> rings() {
        return IntStream.rangeClosed(1, RINGS)
                .mapToObj(ring -> outline(RADIUS * ring / RINGS))
                .toList();
    }

    public List<Dot> ends() {
        return IntStream.range(0, spokes.size())
                .mapToObj(spoke -> at(spoke, RADIUS, ""))
                .toList();
    }

    public List<Dot> numbers() {
        return IntStream.range(0, spokes.size())
                .mapToObj(spoke -> at(spoke, NUMBERS, String.valueOf(spoke + 1)))
                .toList();
    }

    public List<Dot> firsts() {
        return dots(Spoke::first);
    }

    public List<Dot> latests() {
        return dots(Spoke::latest);
    }

    public String firstPath() {
        return path(placed(Spoke::first));
    }

    public String latestPath() {
        return path(placed(Spoke::latest));
    }

    String centre() {
        return Plot.number(CENTRE);
    }

    private List<Dot> dots(Function<Spoke, @Nullable Integer> value) {
        return placed(value).stream().filter(Objects::nonNull).toList();
    }

    private List<@Nullable Dot> placed(Function<Spoke, @Nullable Integer> value) {
        var placed = new ArrayList<@Nullable Dot>();
        for (int spoke = 0; spoke < spokes.size(); spoke++) {
            var known = value.apply(spokes.get(spoke));
            placed.add(known == null ? null : at(spoke, distance(known), String.valueOf(known)));
        }
        return placed;
    }

    /// The least value is not the centre itself, where all would meet.
    private double distance(int value) {
        return RADIUS * (value - least + 1) / (most - least + 1);
    }

    /// From each to the next, unless one of them is not known: a line past a gap would claim a value.
    private static String path(List<@Nullable Dot> dots) {
        var path = new StringBuilder();
        for (int spoke = 0; spoke < dots.size(); spoke++) {
            var from = dots.get(spoke);
            var to = dots.get((spoke + 1) % dots.size());
            if (from != null && to != null) {
                path.append('M').append(from.cx()).append(' ').append(from.cy());
                path.append('L').append(to.cx()).append(' ').append(to.cy());
            }
        }
        return path.toString();
    }

    private String outline(double radius) {
        return String.join(
                " ",
                IntStream.range(0, spokes.size())
                        .mapToObj(spoke -> at(spoke, radius, ""))
                        .map(it -> it.cx() + "," + it.cy())
                        .toList());
    }

    private Dot at(int spoke, double distance, String text) {
        var angle = 2 * Math.PI * spoke / spokes.size() - Math.PI / 2;
        return new Dot(CENTRE + distance * Math.cos(angle), CENTRE + distance * Math.sin(angle), text);
    }
}
