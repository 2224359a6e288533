package pop.outcome;

import java.util.UUID;

/// A reading. Made with its form, so that it is recorded once.
public record ReadingId(UUID value) {

    public static ReadingId of(String text) {
        return new ReadingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
