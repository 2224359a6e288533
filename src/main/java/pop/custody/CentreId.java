package pop.custody;

import java.util.UUID;

/// Identifies a custody centre.
public record CentreId(UUID value) {

    public static CentreId of(String text) {
        return new CentreId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
