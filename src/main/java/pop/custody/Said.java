package pop.custody;

import org.jspecify.annotations.Nullable;
import pop.directory.ServiceId;

import java.util.List;
import java.util.UUID;

/// What was tapped for one approach and sent together: the outcome, and what goes with it.
///
/// @param id made where it was tapped: the same again changes nothing
/// @param outcome null when only details are added
/// @param whyNot with NOT_APPROACHED
/// @param given services they were told of
/// @param whole what is empty was emptied, and does not merely say nothing
record Said(
        UUID id,
        ApproachId approach,
        @Nullable Outcome outcome,
        @Nullable NotApproached whyNot,
        String note,
        Asked asked,
        List<ServiceId> given,
        boolean whole,
        WhenTapped tapped) {

    boolean tells() {
        return whole || !asked.isEmpty();
    }
}
