package pop.onward;

import java.time.Duration;
import java.util.Map;

/// How long each thing may take: `onward.patience`.
public record Patience(Map<String, Duration> after) {

    public Patience {
        after = Map.copyOf(after);
    }

    /// @throws IllegalArgumentException for what nobody promised
    public Duration of(String kind) {
        var wait = after.get(kind);
        if (wait == null) {
            throw new IllegalArgumentException("no patience for " + kind);
        }
        return wait;
    }
}
