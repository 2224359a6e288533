package pop.referral;

import pop.person.PersonId;

import java.util.Optional;
import java.util.UUID;

/// Answered by the room of engagements, which lies above this one: a referral joins an open spell rather than
/// beginning a second.
@FunctionalInterface
public interface OpenSpells {

    /// The engagement that is open for this person.
    Optional<UUID> of(PersonId person);
}
