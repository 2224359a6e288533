package pop.custody;

import java.util.UUID;

/// Identifies an approach: one person in one visit.
public record ApproachId(UUID value) {

    public static ApproachId of(String text) {
        return new ApproachId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
