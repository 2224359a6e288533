package pop.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids that sort by the moment they were made: UUID version 7 (RFC 9562, method 3).
///
/// Within a process every id is greater than the one before, also when the system clock steps back.
public final class Ids {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRACTION_BITS = 12;

    /// Milliseconds since 1970 in the upper 52 bits, 4096ths of one in the lower 12.
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var now = CLOCK.millis() << FRACTION_BITS;
        var moment = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (moment >>> FRACTION_BITS << 16) | 0x7000L | (moment & 0xFFF);
        var low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
