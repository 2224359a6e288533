package pop.openreferral;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A file that was read in, or is being read.
record ReadFile(
        UUID id,
        String source,
        String name,
        boolean dryRun,
        State state,
        String trouble,
        double share,
        int added,
        int changed,
        int same,
        int paused,
        int leftOut,
        int organisations,
        int places,
        Instant sentAt,
        Instant movedAt) {

    /// Nothing moves for so long unless whoever read the file is gone.
    private static final Duration STILL = Duration.ofMinutes(2);

    enum State {
        READING,
        READ,
        STOPPED
    }

    Report.Counts counts() {
        return new Report.Counts(added, changed, same, paused, leftOut, organisations, places);
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
