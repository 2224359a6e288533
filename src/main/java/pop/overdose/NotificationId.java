package pop.overdose;

import java.util.UUID;

/// Of a notification that somebody survived an overdose. May be made where it is written, so that it is taken in
/// once.
public record NotificationId(UUID value) {

    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
