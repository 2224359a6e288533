package pop.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Notifications that were told, until every duty screen has shown them.
final class UnderWay {

    private static final long LATEST = Duration.ofSeconds(5).toNanos();

    private final int screens;
    private final Timings shown = new Timings();
    private final AtomicInteger missing = new AtomicInteger();
    private final Map<UUID, Told> open = new ConcurrentHashMap<>();
    private final BlockingQueue<UUID> settled = new LinkedBlockingQueue<>();

    UnderWay(int screens) {
        this.screens = screens;
    }

    /// @param counted false while everything warms up
    private record Told(long began, boolean counted, Set<Integer> by) {}

    /// Just before it is sent.
    void begin(UUID id, boolean counted) {
        open.put(id, new Told(System.nanoTime(), counted, ConcurrentHashMap.newKeySet()));
    }

    /// It was not taken.
    void forget(UUID id) {
        open.remove(id);
    }

    /// What a screen shows now.
    void look(int screen, String list) {
        var now = System.nanoTime();
        open.forEach((id, told) -> {
            boolean seen = list.contains(id.toString()) && told.by().add(screen);
            if (seen && told.counted()) {
                shown.add(now - told.began());
            }
            boolean late = now - told.began() > LATEST;
            if ((told.by().size() == screens || late) && open.remove(id, told)) {
                missing.addAndGet(told.counted() ? screens - told.by().size() : 0);
                settled.add(id);
            }
        });
    }

    /// It is still to be taken.
    void settle(UUID id) {
        settled.add(id);
    }

    /// The next that all have seen, or some not in time, for whoever takes it.
    UUID takeSettled() throws InterruptedException {
        return settled.take();
    }

    Timings shown() {
        return shown;
    }

    /// How often one was not on a screen in time.
    int missing() {
        return missing.get();
    }

    boolean isOver() {
        return open.isEmpty();
    }
}
