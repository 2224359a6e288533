package pop.custody;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// When something was tapped, told by how long ago that was on the device: its clock may be wrong, and runs
/// evenly all the same.
///
/// @param clockOff what the device said cannot be believed, and the moment it came is taken
record WhenTapped(Instant at, boolean clockOff) {

    private static final Duration LONGEST = Duration.ofDays(14);

    /// @param madeAt milliseconds on the device's clock when it was tapped; null without script
    /// @param sentAt on the same clock when it was sent
    static WhenTapped of(@Nullable Long madeAt, @Nullable Long sentAt, Instant now) {
        if (madeAt == null || sentAt == null) {
            return new WhenTapped(now, false);
        }
        if (madeAt < 0 || sentAt < madeAt || sentAt - madeAt > LONGEST.toMillis()) {
            return new WhenTapped(now, true);
        }
        return new WhenTapped(now.minusMillis(sentAt - madeAt), false);
    }
}
