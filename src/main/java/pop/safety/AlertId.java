package pop.safety;

import java.util.UUID;

/// Identifies an alert.
public record AlertId(UUID value) {

    public static AlertId of(String text) {
        return new AlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
