package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.web.NotFound;

/// Whether the viewer may change listings: all of them, or those of their own agency. The policies say the same.
///
/// @param keeps of POP's or POP Plus's team
/// @param agency the viewer's; null for who comes without an account
record Keeper(boolean keeps, @Nullable AgencyId agency) {

    boolean mayChange(@Nullable AgencyId listed) {
        return keeps || listed != null && listed.equals(agency);
    }

    void mustKeep() {
        if (!keeps) {
            throw new NotFound();
        }
    }
}
