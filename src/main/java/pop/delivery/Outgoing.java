package pop.delivery;

import org.jspecify.annotations.Nullable;
import pop.delivery.Message.Subject;
import pop.delivery.Message.Way;
import pop.rule.Step;

import java.util.Optional;
import java.util.UUID;

/// A message on its way: as much of it as a change needs, and how far it has come.
///
/// @param about null for an administrator, who does not see it
record Outgoing(
        MessageId id,
        String kind,
        Way way,
        @Nullable UUID holder,
        @Nullable UUID recipientAgency,
        @Nullable Subject about,
        @Nullable UUID person,
        Course course) {

    /// What others should hear of a step, if anything.
    Optional<DeliveryEvent> event(Step<Course, Fact> step) {
        if (about == null) {
            return Optional.empty();
        }
        var at = step.event().at();
        return switch (step.event().kind()) {
            case QUEUED, CLAIMED, POSTPONED, FAILED -> Optional.empty();
            case SENT ->
                arrived()
                        ? Optional.empty()
                        : Optional.of(new DeliveryEvent.Delivered(id, kind, about, person, recipientAgency, at));
            case RECEIVED -> Optional.of(new DeliveryEvent.Received(id, kind, about, at));
            case NOT_RECEIVED -> Optional.of(new DeliveryEvent.NotReceived(id, kind, about, at));
            case GAVE_UP -> Optional.of(new DeliveryEvent.GaveUp(id, kind, about, at));
            case STOPPED ->
                Optional.of(
                        new DeliveryEvent.Stopped(id, kind, about, step.event().note(), at));
            case ACKNOWLEDGED ->
                Optional.ofNullable(step.state().acknowledgedBy())
                        .map(by -> new DeliveryEvent.Acknowledged(id, kind, about, by, at));
        };
    }

    private boolean arrived() {
        return course.status().isGone();
    }
}
