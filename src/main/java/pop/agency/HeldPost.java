package pop.agency;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A post with its dates, as it was, is or will be held. `until` is the first day it is not held any more.
record HeldPost(
        PostId id,
        WorkerId worker,
        String name,
        Role role,
        TeamId team,
        String teamName,
        AgencyId agency,
        String agencyName,
        LocalDate since,
        @Nullable LocalDate until) {

    boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
