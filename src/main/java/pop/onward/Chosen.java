package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.directory.Listing;
import pop.sharing.Category;

/// A service that was chosen for a need.
///
/// @param receiver the partner agency it is; none where it is not one, or our own
/// @param route by which a referral goes there
/// @param agreed whether an agreement says anything about referrals there
record Chosen(
        String need,
        String needName,
        Category category,
        Listing service,
        @Nullable AgencyId receiver,
        Route route,
        boolean agreed) {}
