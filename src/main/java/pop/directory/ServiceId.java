package pop.directory;

import java.util.UUID;

/// Identifies a service of the directory.
public record ServiceId(UUID value) {

    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
