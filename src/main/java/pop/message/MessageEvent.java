package pop.message;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.contact.Mode;
import pop.contact.Tried;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// What messages to people tell the rest of the house.
public sealed interface MessageEvent {

    /// The id of the word that was left, which is that of its message.
    UUID word();

    PersonId person();

    /// We asked them to call ([Wording#CALL_US]), and it has left: an attempt to reach them, which room
    /// `contact` puts on record.
    ///
    /// @param by who left the word
    record Sent(UUID word, PersonId person, AgencyId holder, Mode mode, WorkerId by, Instant happenedAt)
            implements MessageEvent, Tried {

        @Override
        public UUID id() {
            return word;
        }
    }

    /// What was to be said did not reach them; the lead worker has it on Today.
    ///
    /// @param code why: `silence.<code>` or `stopped.<code>` in messages.properties
    record NotTold(UUID word, PersonId person, String code, Instant at) implements MessageEvent {}
}
