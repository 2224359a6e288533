package pop.engagement;

import java.util.List;

/// Answered by the room of contacts, which lies above this one: what must have been tried before anybody may say
/// that contact was lost.
@FunctionalInterface
public interface ContactLadder {

    /// The rungs that are not on record since the person was last reached, in plain words; empty when all are.
    List<String> missing(EngagementId engagement);
}
