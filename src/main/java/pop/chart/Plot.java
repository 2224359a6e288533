package pop.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a value is in a picture: values go up from the bottom, steps go from the left, all in units of the view box.
record Plot(double left, double top, double right, double bottom, double least, double most) {

    /// @param text what is told of it
    public record Dot(double x, double y, String text) {

        public String cx() {
            return number(x);
        }

        public String cy() {
            return number(y);
        }

        /// Beside it, on the side where there is room.
        public String above() {
            return number(y - 7);
        }
    }

    /// @param share from 0, the first, to 1, the last
    double x(double share) {
        return left + share * (right - left);
    }

    double y(double value) {
        var span = most - least;
        return span == 0 ? bottom : bottom - (value - least) / span * (bottom - top);
    }

    /// A line is broken where nothing is known.
    static List<String> strokes(List<@Nullable Dot> dots) {
        var strokes = new ArrayList<String>();
        var now = new StringBuilder();
        for (var dot : dots) {
            if (dot != null) {
                now.append(now.isEmpty() ? "" : " ")
                        .append(number(dot.x()))
                        .append(',')
                        .append(number(dot.y()));
            } else if (!now.isEmpty()) {
                strokes.add(now.toString());
                now.setLength(0);
            }
        }
        if (!now.isEmpty()) {
            strokes.add(now.toString());
        }
        return List.copyOf(strokes);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
