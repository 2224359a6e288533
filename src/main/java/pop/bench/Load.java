package pop.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Workers who write down contacts and ask people to call, one form after the other, and who do not mind that the house
/// is killed: they try the next one. Nothing is tried again, so that nothing is promised by chance.
final class Load implements AutoCloseable {

    private static final int WORKERS = 4;
    private static final long BREATH_MILLISECONDS = 50;

    private final URI house;
    private final List<UUID> people;
    private final Promises promises;
    private final AtomicInteger broken = new AtomicInteger();
    private final List<Thread> workers;
    private volatile boolean over;

    private Load(URI house, List<UUID> people, Promises promises) {
        this.house = house;
        this.people = people;
        this.promises = promises;
        workers = IntStream.range(0, WORKERS)
                .mapToObj(seed -> Thread.ofVirtual().unstarted(() -> work(new Random(seed))))
                .toList();
    }

    static Load on(URI house, List<UUID> people, Promises promises) {
        var load = new Load(house, people, promises);
        load.workers.forEach(Thread::start);
        return load;
    }

    /// How many forms were not answered: recorded or not, nobody was promised anything.
    int broken() {
        return broken.get();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (var worker : workers) {
            worker.join();
        }
    }

    private void work(Random random) {
        @Nullable SignedIn worker = null;
        while (!over) {
            try {
                worker = worker == null ? SignedIn.as("fiona.baird", house) : worker;
                write(worker, people.get(random.nextInt(people.size())), random.nextBoolean());
            } catch (IOException gone) {
                broken.incrementAndGet();
                breathe();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
        if (worker != null) {
            worker.close();
        }
    }

    private void write(SignedIn worker, UUID person, boolean contact) throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        var page = "/people/" + person;
        var led = contact
                ? worker.send(
                        page + "/contacts/new",
                        Map.of("id", id.toString(), "made", "true", "mode", "PHONE", "note", "Spoke on the phone."),
                        page + "/contacts/new")
                : worker.send(page + "/messages", Map.of("id", id.toString()), page + "/messages/call");
        if (!led.contains("/people/")) {
            throw new IOException("It led to " + led);
        }
        (contact ? promises.contacts() : promises.words()).add(id);
    }

    private static void breathe() {
        try {
            Thread.sleep(BREATH_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
