package pop.disclosure;

import java.util.UUID;

public record DisclosureId(UUID value) {

    public static DisclosureId of(String text) {
        return new DisclosureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
