package pop.onward;

import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/// What others hear of a fact.
final class Told {

    private Told() {}

    static Stream<OnwardEvent> of(Onward it, Fact fact) {
        return Stream.of(event(it, fact));
    }

    private static OnwardEvent event(Onward it, Fact fact) {
        var at = fact.at();
        return switch (fact.kind()) {
            case GIVEN -> new OnwardEvent.Signposted(it.id(), it.person(), it.service(), at);
            case SENT -> new OnwardEvent.Sent(it.id(), it.person(), it.service(), at);
            case RECEIVED, ACCEPTED, WAITING_LISTED -> new OnwardEvent.Answered(it.id(), it.person(), fact.kind(), at);
            case DECLINED ->
                new OnwardEvent.Declined(
                        it.id(),
                        it.person(),
                        it.service(),
                        requireNonNull(fact.whose()),
                        requireNonNull(fact.code()),
                        at);
            case ESCALATED ->
                new OnwardEvent.Escalated(it.id(), it.person(), it.course().stage(), at);
            case REROUTED -> new OnwardEvent.Rerouted(it.id(), it.person(), at);
            case FIRST_CONTACT, SEEN -> new OnwardEvent.Met(it.id(), it.person(), fact.kind(), at);
            case OUTCOME ->
                new OnwardEvent.Ended(
                        it.id(), it.person(), it.service(), Outcome.valueOf(requireNonNull(fact.code())), at);
            case REVOKED -> new OnwardEvent.Revoked(it.id(), it.person(), fact.code(), at);
            case DRAFTED, AGREED, HELD, RESUMED, ENTERED_IN_ERROR, CONTRADICTED ->
                new OnwardEvent.Noted(it.id(), it.person(), fact.kind(), at);
        };
    }
}
