package pop.appointment;

import org.jspecify.annotations.Nullable;

/// What was agreed besides the time.
///
/// @param postcode without a space
/// @param service the agency or service one goes to, with or without a worker of ours
/// @param link to join by, https only; never logged
/// @param note seen by whoever sees the appointment
record Arrangement(
        MeetingKind kind,
        About about,
        String place,
        @Nullable String postcode,
        String service,
        String link,
        String dialIn,
        String dialCode,
        String note) {

    /// "Gorbals Health Centre, G5 0BU"
    String where() {
        var code = postcode == null ? "" : postcode.replaceFirst("(...)$", " $1");
        return place.isBlank() || code.isEmpty() ? place + code : place + ", " + code;
    }
}
