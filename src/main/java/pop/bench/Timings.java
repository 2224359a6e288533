package pop.bench;

import java.util.Arrays;

/// Durations in nanoseconds, and what one wants to know of them in milliseconds. Many threads may add to it.
final class Timings {

    private long[] all = new long[1024];
    private int count;
    private boolean sorted = true;

    synchronized void add(long nanoseconds) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = nanoseconds;
        sorted = false;
    }

    /// What was measured so far was for warming up.
    synchronized void clear() {
        count = 0;
    }

    synchronized int count() {
        return count;
    }

    double median() {
        return at(0.5);
    }

    /// The shortest of which so many are no longer, as in 0.99.
    synchronized double at(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(all, 0, count);
            sorted = true;
        }
        var rank = (int) Math.ceil(share * count);
        return all[Math.max(0, rank - 1)] / 1e6;
    }
}
