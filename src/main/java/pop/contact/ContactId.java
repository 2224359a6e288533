package pop.contact;

import java.util.UUID;

/// Identifies a contact; may be made by the client, so that a note sent twice is one note.
public record ContactId(UUID value) {

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
