package pop.custody;

import java.time.Instant;
import java.util.UUID;

/// What happens in the cells, for rooms above: ids and facts, never what was written.
public sealed interface CustodyEvent {

    ApproachId approach();

    /// Somebody in custody says that the project supports them, and wants their worker to know.
    ///
    /// @param asking identifies this wish
    record WorkerAsked(ApproachId approach, UUID asking, UUID by, Instant at) implements CustodyEvent {}

    /// The name was another's: what was told under it is not about them.
    record NameCorrected(ApproachId approach, UUID asking, Instant at) implements CustodyEvent {}
}
