package pop.delivery;

import java.util.UUID;

/// Identifies a message; made by whoever puts it, so that the same one put twice is one message.
public record MessageId(UUID value) {

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
