package pop.intake;

import java.util.UUID;

/// Identifies a file that was sent; made with the form, so that a form sent twice is one file.
public record FileId(UUID value) {

    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
