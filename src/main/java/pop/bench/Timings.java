package pop.bench;

import java.util.Arrays;

/// Durations in nanoseconds, and what one wants to know of them in milliseconds.
final class Timings {

    private long[] sorted = {};

    void add(long nanoseconds) {
        sorted = Arrays.copyOf(sorted, sorted.length + 1);
        sorted[sorted.length - 1] = nanoseconds;
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return at(0.5);
    }

    /// The shortest of which so many are no longer, as in 0.99.
    double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
