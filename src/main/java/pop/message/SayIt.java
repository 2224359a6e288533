package pop.message;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.web.When;

import java.time.Clock;
import java.util.Map;

/// The words of messages to people: the template in force in their language as it leaves, its gaps filled.
@Component
class SayIt implements Writes {

    private final WordsLeft words;
    private final Reaches reaches;
    private final Templates templates;
    private final MessageSettings settings;
    private final Clock clock;

    SayIt(WordsLeft words, Reaches reaches, Templates templates, MessageSettings settings, Clock clock) {
        this.words = words;
        this.reaches = reaches;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean writes(Message message) {
        return message.to().isPerson() && Wording.ofKind(message.kind()).isPresent();
    }

    @Override
    public Written write(Message message) {
        var now = clock.instant();
        var word = words.find(message.id().value()).orElseThrow();
        var reach = reaches.of(word.person(), now);
        var template = templates
                .inForce(word.wording(), message.to().way(), reach.language(), When.dayOf(now))
                .orElseThrow();
        var gaps = Map.of("from", settings.from(), "phone", word.phone(), "when", word.saidWhen());
        return new Written(template.subject(), template.fill(gaps, reach.maySayTime()));
    }
}
