package pop.message;

import org.springframework.stereotype.Component;
import pop.delivery.MayLeave;
import pop.delivery.Message;
import pop.person.PersonId;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Asked as a message is about to leave: whether it would still go to the same place today. A rule, a number or a spell
/// of support may have changed since it was put.
@Component
class StillSafe implements MayLeave {

    private final Reaches reaches;
    private final Clock clock;

    StillSafe(Reaches reaches, Clock clock) {
        this.reaches = reaches;
        this.clock = clock;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        return person(message)
                .flatMap(person -> reaches.of(person, clock.instant())
                        .whyNot(message.to().way(), message.to().address()));
    }

    @Override
    public Optional<Instant> notBefore(Message message, Instant now) {
        return person(message)
                .map(person -> reaches.of(person, now).next(message.to().way(), now));
    }

    private static Optional<PersonId> person(Message message) {
        UUID person = message.person();
        return person == null || !message.to().isPerson() ? Optional.empty() : Optional.of(new PersonId(person));
    }
}
