package pop.delivery;

import java.time.Instant;
import java.util.Optional;

/// Implemented, as a bean, by each room that has a say in whether a message may still leave: a preference may
/// have changed, an agreement ended, the person died since it was put. The dispatcher asks all of them about
/// each message in the transaction that claims it, as the house itself. One no is enough.
///
/// Asking a second time must do no harm: a message that failed is asked about again.
public interface MayLeave {

    /// Why it may not leave any more, as a code (`stopped.<code>` in messages.properties has the words); empty
    /// if it may.
    Optional<String> whyNot(Message message);

    /// Until when it has to wait, although it may leave; empty, or a moment that has passed, when it need not. The
    /// latest of all counts. What would have to wait until it is worthless is stopped.
    default Optional<Instant> notBefore(Message message, Instant now) {
        return Optional.empty();
    }
}
