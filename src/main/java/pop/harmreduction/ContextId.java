package pop.harmreduction;

import java.util.UUID;

/// Something that puts somebody at risk.
public record ContextId(UUID value) {

    public static ContextId of(String text) {
        return new ContextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
