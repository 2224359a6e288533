package pop.engagement;

import java.util.UUID;

/// Identifies one spell of support.
public record EngagementId(UUID value) {

    public static EngagementId of(String text) {
        return new EngagementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
