package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.agency.Agencies;
import pop.agency.AgencyId;

import java.time.LocalDate;

/// An agency that is party to an agreement.
///
/// @param leftOn the first day it is a party no more
record Party(
        AgencyId agency,
        String name,
        Agencies.Kind kind,
        String signedBy,
        String signedAs,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate leftOn) {

    boolean isSigned() {
        return signedOn != null;
    }

    /// Left, or has said the day on which it leaves.
    boolean leaves() {
        return leftOn != null;
    }

    boolean goneOn(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }

    /// "Jean Example, chief officer"
    String signatory() {
        return signedAs.isBlank() ? signedBy : signedBy + ", " + signedAs;
    }
}
