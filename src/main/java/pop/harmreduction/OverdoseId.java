package pop.harmreduction;

import java.util.UUID;

/// That an overdose was a client’s; made from the notification and the person, so that it is taken in once.
public record OverdoseId(UUID value) {

    public static OverdoseId of(String text) {
        return new OverdoseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
