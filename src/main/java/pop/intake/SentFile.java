package pop.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A file that was sent, and how far reading it has come.
record SentFile(
        UUID id,
        String name,
        boolean dryRun,
        State state,
        String trouble,
        double share,
        int imported,
        int joined,
        int alreadyThere,
        int reported,
        int checks,
        Instant sentAt,
        Instant movedAt) {

    /// A batch takes seconds; nothing moves for so long unless whoever read the file is gone.
    private static final Duration STILL = Duration.ofMinutes(2);

    enum State {
        READING,
        READ,
        STOPPED
    }

    Counts counts() {
        return new Counts(imported, joined, alreadyThere, reported, checks);
    }

    boolean interrupted(Instant now) {
        return state == State.READING && now.isAfter(movedAt.plus(STILL));
    }

    boolean reading(Instant now) {
        return state == State.READING && !interrupted(now);
    }

    int percent() {
        return (int) Math.round(share * 100);
    }
}
