package pop.database;

import org.jspecify.annotations.Nullable;

/// The database cannot be had, for a reason the person at the keyboard can mend; the message says how.
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
