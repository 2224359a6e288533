package pop.message;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.web.When;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The words of messages to people: the template in force in their language as it leaves, its gaps filled.
@Component
class SayIt implements Writes {

    private final WordsLeft words;
    private final Reaches reaches;
    private final Phrases phrases;
    private final MessageSettings settings;
    private final Clock clock;

    SayIt(WordsLeft words, Reaches reaches, Phrases phrases, MessageSettings settings, Clock clock) {
        this.words = words;
        this.reaches = reaches;
        this.phrases = phrases;
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
        var template = phrases.templates()
                .inForce(word.wording(), message.to().way(), reach.language(), When.dayOf(now))
                .orElseThrow();
        var gaps =
                Map.of("from", settings.from(), "phone", word.phone(), "when", word.saidWhen(), "link", link(message));
        return new Written(template.subject(), template.fill(gaps, reach.maySayTime()));
    }

    /// What words are made of.
    @Component
    record Phrases(Templates templates, List<LinkOfWord> links) {}

    private String link(Message message) {
        return phrases.links().stream()
                .filter(it -> it.subjectKind().equals(message.about().kind()))
                .map(it -> it.of(message.id().value(), message.about().id()))
                .findFirst()
                .orElse("");
    }
}
