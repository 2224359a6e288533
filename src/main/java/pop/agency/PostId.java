package pop.agency;

import java.util.UUID;

/// Identifies a post: one worker in one role of one team, for a time.
public record PostId(UUID value) {

    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
