package pop.delivery;

import java.time.Instant;

/// A message that this process has taken to send: whole, and how far it had come when it was taken.
record Claim(Message message, Outgoing outgoing) {

    MessageId id() {
        return message.id();
    }

    int attempt() {
        return outgoing.course().attempts();
    }

    boolean isTooLate(Instant now) {
        return message.notAfter() != null && !now.isBefore(message.notAfter());
    }
}
