package pop.justice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something that became known of a condition. Only ever added to.
///
/// @param said the condition in plain words, as it stands from then on
record ConditionFact(
        ConditionFactKind kind,
        UUID by,
        Instant at,
        @Nullable EndReason reason,
        String said) {}
