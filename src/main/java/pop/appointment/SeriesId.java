package pop.appointment;

import java.util.UUID;

/// Identifies a meeting that comes again.
record SeriesId(UUID value) {

    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
