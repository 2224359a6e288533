package pop.bench;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/// An open duty screen: told by the stream that something has changed, it asks for its list, never twice at once,
/// as `static/duty.js` does.
final class Screen implements AutoCloseable {

    private static final String STREAM = "/overdoses/duty/stream";
    private static final String LIST = "/overdoses/duty/list";
    private static final long BREATH_MILLISECONDS = 1000;

    private final int number;
    private final SignedIn worker;
    private final UnderWay underWay;
    private final Timings lists;
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean over;

    Screen(int number, SignedIn worker, UnderWay underWay, Timings lists) {
        this.number = number;
        this.worker = worker;
        this.underWay = underWay;
        this.lists = lists;
    }

    Screen open() {
        Thread.ofVirtual().start(this::hear);
        Thread.ofVirtual().start(this::look);
        return this;
    }

    private void hear() {
        while (!over) {
            try {
                worker.hear(STREAM, changed::release);
            } catch (IOException lost) {
                pause();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void look() {
        while (!over) {
            try {
                changed.acquire();
                changed.drainPermits();
                var began = System.nanoTime();
                var list = worker.read(LIST);
                lists.add(System.nanoTime() - began);
                underWay.look(number, list);
            } catch (IOException lost) {
                pause();
                changed.release();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BREATH_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        changed.release();
        worker.close();
    }
}
