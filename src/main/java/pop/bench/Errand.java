package pop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One kind of page, asked for again and again with different addresses by the same member of the cast.
record Errand(String page, String member, List<Way> ways) {

    private static final int WARM_UP = 250;
    private static final int MEASURED = 500;
    private static final long LONGEST_NANOSECONDS = 60_000_000_000L;

    /// How to come by an address: a search has none before it was asked for.
    interface Way {
        String address(SignedIn visitor) throws IOException, InterruptedException;
    }

    /// @param bytes of a page, on average
    /// @param cpu that the requests cost
    record Result(Errand errand, Timings timings, int bytes, int refused, Cpu cpu) {}

    /// Bounded in number and in time, whichever is reached first; what is not answered by 200 is counted apart.
    Result run(SignedIn visitor, RunningApp app) throws IOException, InterruptedException {
        var addresses = new ArrayList<String>();
        for (var way : ways) {
            addresses.add(way.address(visitor));
        }
        ask(visitor, app, addresses, WARM_UP);
        return ask(visitor, app, addresses, MEASURED);
    }

    private Result ask(SignedIn visitor, RunningApp app, List<String> addresses, int times)
            throws IOException, InterruptedException {
        var timings = new Timings();
        var refused = 0;
        var bytes = 0L;
        var before = app.cpu();
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
        var asked = Math.max(1, timings.count());
        return new Result(
                this,
                timings,
                (int) (bytes / asked),
                refused,
                app.cpu().since(before).per(asked));
    }
}
