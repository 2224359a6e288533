package pop.appointment;

import java.util.UUID;

/// Identifies an appointment; may be made by the client, so that one arranged twice is one.
public record AppointmentId(UUID value) {

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
