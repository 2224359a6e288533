package pop.custody;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;

import java.time.Instant;

/// A custody peer mentor's shift in one custody centre.
///
/// @param inCustody custody staff's count of those held meanwhile
/// @param until as planned
record Visit(
        VisitId id,
        CentreId centre,
        String centreName,
        TeamId team,
        AgencyId holder,
        WorkerId worker,
        String workerName,
        Instant from,
        Instant until,
        @Nullable Integer inCustody,
        VisitStatus status,
        @Nullable Instant ended) {

    /// Closed, or left open long after its planned end. What was tapped in it is taken in all the same.
    boolean isOver(Instant now, Patience patience) {
        return status == VisitStatus.CLOSED || now.isAfter(until.plus(patience.visitOver()));
    }
}
