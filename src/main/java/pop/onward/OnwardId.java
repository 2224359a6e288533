package pop.onward;

import java.util.UUID;

/// Identifies a signpost, a warm handover or a referral to another service.
public record OnwardId(UUID value) {

    public static OnwardId of(String text) {
        return new OnwardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
