package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;

import java.time.LocalDate;
import java.util.UUID;

/// That a worker may supply naloxone for later use.
///
/// @param until from this day on it stands no longer
/// @param by who recorded it
record Authorisation(
        UUID id,
        WorkerId worker,
        String name,
        LegalRoute route,
        String note,
        LocalDate since,
        @Nullable LocalDate until,
        String by) {

    boolean stands(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /// Over, or to be over.
    boolean isOver(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
