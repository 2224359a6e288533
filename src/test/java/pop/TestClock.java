package pop;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Goes with the system clock until it is set; then it stands still and moves by ticks. Every test starts unset.
public final class TestClock extends Clock {

    private static final Clock SYSTEM = Clock.systemUTC();

    private volatile @Nullable Instant set;

    public void set(Instant instant) {
        set = instant;
    }

    public void tick(Duration duration) {
        set = instant().plus(duration);
    }

    void reset() {
        set = null;
    }

    @Override
    public Instant instant() {
        var fixed = set;
        return fixed == null ? SYSTEM.instant() : fixed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("clocks are UTC");
    }
}
