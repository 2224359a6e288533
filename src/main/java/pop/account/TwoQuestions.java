package pop.account;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.message.Letterbox;
import pop.message.Wording;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Leaves the words that ask, by the way a person chose.
@Component
class TwoQuestions {

    static final String SUBJECT = "onward.asked";

    /// Later they would wonder what it is about.
    private static final Duration OF_USE = Duration.ofDays(14);

    private final Letterbox letterbox;

    TwoQuestions(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    /// @param onward what they are asked about; about the same they are asked once
    /// @return false when there is no safe way to write
    boolean leave(UUID onward, PersonId person, Instant now) {
        var word = new Letterbox.Word(
                UUID.nameUUIDFromBytes(("asked " + onward).getBytes(UTF_8)),
                person,
                Wording.TWO_QUESTIONS,
                new Message.Subject(SUBJECT, onward),
                Map.of(),
                now,
                now.plus(OF_USE));
        return letterbox.leave(word) instanceof Letterbox.Fate.Goes;
    }
}
