package pop.bench;

import java.io.IOException;
import java.util.List;

/// One kind of page, asked for again and again with different addresses by the same member of the cast.
record Errand(String page, String member, List<String> addresses) {

    private static final int WARM_UP = 250;
    private static final int MEASURED = 500;
    private static final long LONGEST_NANOSECONDS = 60_000_000_000L;

    record Result(Errand errand, Timings timings, int bytes, int refused) {}

    /// Bounded in number and in time, whichever is reached first; what is not answered by 200 is counted apart.
    Result run(SignedIn visitor) throws IOException, InterruptedException {
        ask(visitor, WARM_UP);
        return ask(visitor, MEASURED);
    }

    private Result ask(SignedIn visitor, int times) throws IOException, InterruptedException {
        var timings = new Timings();
        var refused = 0;
        var bytes = 0L;
        var end = System.nanoTime() + LONGEST_NANOSECONDS;
        for (int each = 0; each < times && System.nanoTime() - end < 0; each++) {
            var answer = visitor.get(addresses.get(each % addresses.size()));
            if (answer.status() == 200) {
                timings.add(answer.nanoseconds());
                bytes += answer.bytes();
            } else {
                refused++;
            }
        }
        return new Result(this, timings, (int) (bytes / Math.max(1, timings.count())), refused);
    }
}
