package pop.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Officers and police systems that tell of overdoses while the house is killed again and again. What is not
/// answered they tell again, the same, until it is; every fourth time they give up after the first.
final class Tellers implements AutoCloseable {

    private static final int OFFICERS = 4;
    private static final int MACHINES = 2;
    private static final int GIVE_UP_ONE_IN = 4;
    private static final long BETWEEN_MILLISECONDS = 50;
    private static final long BREATH_MILLISECONDS = 50;
    private static final int OTHER_SIDE_IS_DOWN = 500;

    private final URI house;
    private final Set<UUID> answered = ConcurrentHashMap.newKeySet();
    private final Set<UUID> never = ConcurrentHashMap.newKeySet();
    private final Map<UUID, UUID> idsOfMachines = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> unexpected = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private Tellers(URI house) {
        this.house = house;
    }

    static Tellers on(URI house) {
        var tellers = new Tellers(house);
        for (int seed = 0; seed < OFFICERS + MACHINES; seed++) {
            var random = new Random(seed);
            boolean machine = seed >= OFFICERS;
            tellers.threads.add(Thread.ofVirtual().start(() -> tellers.tellOn(machine, random)));
        }
        return tellers;
    }

    /// Ids, and references of police systems, of which somebody was told that they were sent.
    Set<UUID> answered() {
        return answered;
    }

    /// Those of which nobody was ever told anything.
    Set<UUID> never() {
        return never;
    }

    /// What a police system was told that its references are called here.
    Map<UUID, UUID> idsOfMachines() {
        return idsOfMachines;
    }

    /// How often something was not answered, though somebody may have heard it.
    int unanswered() {
        return unanswered.get();
    }

    /// Answers that nobody should have got.
    Set<String> unexpected() {
        return unexpected;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    private interface Teller extends AutoCloseable {

        /// @return whether it was answered
        boolean tell(UUID id) throws IOException, InterruptedException;

        @Override
        void close();
    }

    private void tellOn(boolean machine, Random random) {
        try (Teller teller = machine ? new Machine() : new Officer()) {
            while (!over) {
                tell(teller, UUID.randomUUID(), random.nextInt(GIVE_UP_ONE_IN) == 0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Teller teller, UUID id, boolean once) throws InterruptedException {
        boolean heard = false;
        while (true) {
            try {
                if (teller.tell(id)) {
                    answered.add(id);
                    Thread.sleep(BETWEEN_MILLISECONDS);
                    return;
                }
                heard = true;
            } catch (ConnectException down) {
                // there was nobody to hear it
                Thread.sleep(BREATH_MILLISECONDS);
            } catch (IOException gone) {
                heard = true;
                unanswered.incrementAndGet();
                Thread.sleep(BREATH_MILLISECONDS);
            }
            if (over || (heard && once)) {
                if (heard) {
                    never.add(id);
                }
                return;
            }
        }
    }

    private final class Officer implements Teller {

        private @Nullable SignedIn officer;

        @Override
        public boolean tell(UUID id) throws IOException, InterruptedException {
            if (officer == null) {
                officer = SignedIn.as("gregor.tait", house).openForm("/overdoses/new");
            }
            var sent = officer.post(Overdose.form(id), "/overdoses");
            if (sent.led().endsWith("/overdoses/" + id)) {
                return true;
            }
            if (sent.status() < OTHER_SIDE_IS_DOWN) {
                unexpected.add(sent.toString().replace(id.toString(), "…"));
            }
            return false;
        }

        @Override
        public void close() {
            if (officer != null) {
                officer.close();
            }
        }
    }

    private final class Machine implements Teller {

        private final PoliceSystem machine = new PoliceSystem(house);

        @Override
        public boolean tell(UUID id) throws IOException, InterruptedException {
            var answer = machine.tell(id);
            if (!answer.id().isEmpty()) {
                var before = idsOfMachines.putIfAbsent(id, UUID.fromString(answer.id()));
                if (before != null && !before.toString().equals(answer.id())) {
                    unexpected.add("two ids for one reference");
                }
                return true;
            }
            if (answer.status() < OTHER_SIDE_IS_DOWN) {
                unexpected.add(answer.toString());
            }
            return false;
        }

        @Override
        public void close() {
            machine.close();
        }
    }
}
