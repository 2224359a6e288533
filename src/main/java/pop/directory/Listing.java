package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;

import java.time.Instant;
import java.util.List;

/// A service as it is listed: what others need to know to send somebody there.
///
/// @param agency of its organisation, if its workers sign in here
/// @param referralEmail blank if it has none
/// @param webhook blank if it has none
/// @param since when somebody last said that it is right; if nobody ever did, when it was listed
/// @param confirmed whether anybody ever said that it is right
/// @param doubted somebody said that it is wrong, and nobody has looked since
/// @param version of what is listed: another one when it was changed
public record Listing(
        ServiceId id,
        String name,
        OrganisationId organisation,
        String organisationName,
        @Nullable AgencyId agency,
        ServiceStatus status,
        Route route,
        String howToRefer,
        String email,
        String website,
        String referralEmail,
        String webhook,
        Capacity capacity,
        @Nullable Integer waitingWeeks,
        @Nullable Instant capacityAt,
        Freshness freshness,
        Instant since,
        boolean confirmed,
        boolean doubted,
        int version,
        List<Need> needs) {

    public Listing {
        needs = List.copyOf(needs);
    }

    public boolean isClosed() {
        return status == ServiceStatus.CLOSED;
    }

    /// Takes people on.
    public boolean isOpen() {
        return status == ServiceStatus.ACTIVE;
    }
}
