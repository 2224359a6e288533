package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;

import java.time.LocalDate;
import java.util.UUID;

/// An organisation that has services.
///
/// @param agencyId the partner agency it is, if its workers sign in here
/// @param became the organisation that it was merged into
record Organisation(
        OrganisationId id,
        String name,
        String alsoCalled,
        String description,
        String email,
        String website,
        @Nullable UUID agencyId,
        @Nullable String agencyName,
        @Nullable UUID becameId,
        @Nullable String becameName,
        @Nullable LocalDate closedOn,
        int version) {

    @Nullable
    AgencyId agency() {
        return agencyId == null ? null : new AgencyId(agencyId);
    }

    boolean isOpen() {
        return closedOn == null;
    }
}
