package pop.delivery;

import java.time.Instant;

/// A message that this process has taken to send: whole, and how far it had come when it was taken.
///
/// @param before whether it was taken before, by whomever: it may have been sent then
record Claim(Message message, Outgoing outgoing, boolean before) {

    MessageId id() {
        return message.id();
    }

    int attempt() {
        return outgoing.course().attempts();
    }

    BackOff backOff() {
        return BackOff.of(message.to().way());
    }

    boolean isTooLate(Instant now) {
        return message.notAfter() != null && !now.isBefore(message.notAfter());
    }
}
