package pop.contact;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.person.Reached;

import java.time.Instant;

/// What contacts tell the rest of the house.
public sealed interface ContactEvent {

    ContactId contact();

    /// @param engagement none before there is a spell of support
    record Recorded(
            ContactId contact,
            PersonId person,
            @Nullable EngagementId engagement,
            Instant happenedAt,
            boolean made,
            WorkerId by)
            implements ContactEvent, Reached {}
}
