package pop.justice;

import org.springframework.stereotype.Component;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.time.Clock;
import java.util.Optional;

/// While somebody is in custody no message goes to them: others would read it. The reason says no more than that they
/// are
/// away, since not everyone who reads it is shown why.
@Component
class SilentInCustody implements MayLeave {

    private static final String AWAY = "away";

    private final Custodies custodies;
    private final Clock clock;

    SilentInCustody(Custodies custodies, Clock clock) {
        this.custodies = custodies;
        this.clock = clock;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        var person = message.person();
        return person != null && message.to().isPerson() && custodies.isInCustody(person, clock.instant())
                ? Optional.of(AWAY)
                : Optional.empty();
    }
}
