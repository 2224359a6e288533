package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;

import java.util.UUID;

/// By whom and which way something was told.
///
/// @param giver whose information it is
/// @param source the team it was told in
/// @param digest of the sender's own reference; null on a page, where the id is the page's
record Origin(Way way, AgencyId giver, TeamId source, UUID by, byte @Nullable [] digest) {

    enum Way {
        PAGE,
        SPREADSHEET,
        MACHINE
    }

    /// With a digest of the sender's reference.
    Origin under(byte[] reference) {
        return new Origin(way, giver, source, by, reference);
    }

    /// Without the sender's reference, which would tell of whom.
    Origin nameless() {
        return new Origin(way, giver, source, by, null);
    }
}
