package pop.safety;

import java.util.UUID;

/// Identifies a concern.
public record ConcernId(UUID value) {

    public static ConcernId of(String text) {
        return new ConcernId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
