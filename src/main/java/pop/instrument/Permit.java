package pop.instrument;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// That an instrument may be used: a licence, or the approval of this software by whoever holds the rights.
///
/// @param holder who holds the licence; who approved
/// @param number of the licence, or the reference of the approval
/// @param until from this day on it stands no longer
/// @param checkedBy who saw the paper
/// @param by who recorded it
record Permit(
        UUID id,
        Kind kind,
        String holder,
        String number,
        LocalDate since,
        @Nullable LocalDate until,
        String checkedBy,
        String by) {

    enum Kind {
        LICENCE,
        APPROVAL
    }

    boolean isOver(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
