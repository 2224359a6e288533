package pop.database;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// On whose behalf, and what for, the database is asked.
///
/// A transaction keeps the viewer it began with: to act as another one, bind it first and begin a new transaction.
/// The binding does not travel to other threads.
public record Viewer(
        Kind kind, UUID id, UUID agency, @Nullable UUID team, String role, String purpose) {

    public enum Kind {
        WORKER,
        LINK,
        SYSTEM
    }

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();
    private static final UUID NO_AGENCY = new UUID(0, 0);

    /// The software itself, under the name of the task it does; the same name is always the same viewer.
    public static Viewer system(String name) {
        var id = UUID.nameUUIDFromBytes(("system:" + name).getBytes(UTF_8));
        return new Viewer(Kind.SYSTEM, id, NO_AGENCY, null, name, name);
    }

    public static Optional<Viewer> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public void run(Runnable task) {
        ScopedValue.where(CURRENT, this).run(task);
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> task) throws X {
        return ScopedValue.where(CURRENT, this).call(task);
    }
}
