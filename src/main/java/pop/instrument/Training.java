package pop.instrument;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;

import java.time.LocalDate;
import java.util.UUID;

/// That a worker was trained in an instrument.
///
/// @param until from this day on it stands no longer
/// @param by who recorded it
record Training(
        UUID id,
        WorkerId worker,
        String name,
        String trainer,
        LocalDate since,
        @Nullable LocalDate until,
        String by) {

    boolean isOver(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
