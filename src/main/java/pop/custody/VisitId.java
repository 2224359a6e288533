package pop.custody;

import java.util.UUID;

/// Identifies a visit of a custody peer mentor.
public record VisitId(UUID value) {

    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
