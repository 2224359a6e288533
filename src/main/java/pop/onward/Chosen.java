package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.directory.Listing;
import pop.sharing.Category;

import java.util.List;

/// A service that was chosen for a need.
///
/// @param receiver the partner agency it is; none where it is not one, or our own
/// @param route by which a referral goes there
/// @param may what may be told there
record Chosen(
        String need,
        String needName,
        Category category,
        Listing service,
        @Nullable AgencyId receiver,
        Route route,
        List<Telling.May> may) {

    /// Whether at least whom it is about may be told: without a live agreement that covers it nobody is referred.
    boolean mayBeReferred() {
        return may.stream().anyMatch(one -> one.category() == Category.IDENTITY && one.isYes());
    }

    boolean isUncovered() {
        return may.stream().allMatch(one -> "no-agreement".equals(one.whyNot()) || "not-open".equals(one.whyNot()));
    }
}
