package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.rule.Refused;
import pop.web.NotFound;

/// A service with all that is listed of it, as the viewer sees it.
///
/// @param ownerName who of us keeps it true
/// @param source where it was imported from; null if it was written here
record Entry(
        Listing listing,
        Details details,
        @Nullable String ownerName,
        @Nullable String source,
        boolean unreached,
        Keeper keeper) {

    boolean mayChange() {
        return keeper.mayChange(listing.agency());
    }

    Entry toChange() {
        if (!mayChange()) {
            throw new NotFound();
        }
        return this;
    }

    /// @throws Refused when the page is stale
    Entry seenAs(int version) {
        if (version != details.version()) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }
}
