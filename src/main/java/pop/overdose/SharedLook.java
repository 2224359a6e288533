package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.agency.TeamId;
import pop.overdose.DutyController.DutyPage;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/// When something has changed, all open screens of a team ask at the same moment: one of them reads, under the policies
/// as ever, for all who had asked before it began. What is read may be shown to the others since the policies ask for
/// nothing but the role and the team (`R__2_overdose_policies.sql`), which they have in common.
@Component
class SharedLook {

    /// A signal may be missed; and what stands there tells the time.
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private final DutyStream stream;
    private final TransactionTemplate reading;
    private final Map<TeamId, Slot> slots = new ConcurrentHashMap<>();

    SharedLook(DutyStream stream, PlatformTransactionManager transactions) {
        this.stream = stream;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// @param changes that had been heard of when it began
    private record Look(long changes, long began, DutyPage page) {}

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Look latest;
    }

    /// For a worker of the outreach team only.
    DutyPage of(TeamId team, Supplier<DutyPage> read) {
        long heard = stream.changes(team);
        var slot = slots.computeIfAbsent(team, _ -> new Slot());
        slot.lock.lock();
        try {
            var latest = slot.latest;
            if (latest == null || latest.changes() < heard || System.nanoTime() - latest.began() > LONGEST) {
                long changes = stream.changes(team);
                long began = System.nanoTime();
                latest = new Look(changes, began, alone(read));
                slot.latest = latest;
            }
            return latest.page();
        } finally {
            slot.lock.unlock();
        }
    }

    DutyPage alone(Supplier<DutyPage> read) {
        return requireNonNull(reading.execute(_ -> read.get()));
    }
}
