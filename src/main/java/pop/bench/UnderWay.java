package pop.bench;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// Notifications that were told, until every duty screen has shown them.
final class UnderWay {

    private final int screens;
    private final Timings shown = new Timings();
    private final Map<UUID, Told> open = new ConcurrentHashMap<>();
    private final BlockingQueue<UUID> shownByAll = new LinkedBlockingQueue<>();

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
            if (!told.by().contains(screen)
                    && list.contains(id.toString())
                    && told.by().add(screen)) {
                if (told.counted()) {
                    shown.add(now - told.began());
                }
                if (told.by().size() == screens) {
                    open.remove(id);
                    shownByAll.add(id);
                }
            }
        });
    }

    /// The next that all have seen, for whoever takes it.
    UUID takeSeen() throws InterruptedException {
        return shownByAll.take();
    }

    Timings shown() {
        return shown;
    }

    /// Which some screen has not shown.
    int missing() {
        return (int) open.values().stream().filter(Told::counted).count();
    }
}
