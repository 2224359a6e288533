package pop.harmreduction;

import java.util.UUID;

/// A kit of naloxone. May be made with its form, so that it is recorded once.
public record KitId(UUID value) {

    public static KitId of(String text) {
        return new KitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
