package pop.openreferral;

import java.util.UUID;

/// Identifies a file that was read in; made with the form, so that a form sent twice is one file.
public record ImportId(UUID value) {

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
