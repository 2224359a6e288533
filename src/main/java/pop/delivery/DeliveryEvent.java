package pop.delivery;

import org.jspecify.annotations.Nullable;
import pop.delivery.Message.Subject;

import java.time.Instant;
import java.util.UUID;

/// What became of a message. A room hears those about its own subjects, and passes over the rest.
public sealed interface DeliveryEvent {

    MessageId message();

    String kind();

    Subject about();

    /// The channel took it: it has left the building, or is on a page here.
    ///
    /// @param person whom it is about
    record Delivered(
            MessageId message,
            String kind,
            Subject about,
            @Nullable UUID person,
            @Nullable UUID recipientAgency,
            Instant at)
            implements DeliveryEvent {}

    /// Whoever carried it says that it arrived. Not every channel can tell.
    record Received(MessageId message, String kind, Subject about, Instant at) implements DeliveryEvent {}

    /// Whoever carried it says that it did not arrive.
    record NotReceived(MessageId message, String kind, Subject about, Instant at) implements DeliveryEvent {}

    /// All attempts failed; a person can have it tried again.
    record GaveUp(MessageId message, String kind, Subject about, Instant at) implements DeliveryEvent {}

    /// It does not leave any more.
    ///
    /// @param reason a code
    record Stopped(MessageId message, String kind, Subject about, String reason, Instant at) implements DeliveryEvent {}

    /// Somebody said that they have it.
    ///
    /// @param by the worker, or the link of a partner without an account
    record Acknowledged(MessageId message, String kind, Subject about, UUID by, Instant at) implements DeliveryEvent {}
}
