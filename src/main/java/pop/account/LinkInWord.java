package pop.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.message.LinkOfWord;
import pop.signin.OneUseLinks;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The link in the text that asks: made as it leaves, for the person alone, and nothing personal lies behind it.
@Component
class LinkInWord implements LinkOfWord {

    static final String PURPOSE = "onward.asked";
    private static final Duration WORKS = Duration.ofDays(21);

    private final OneUseLinks links;
    private final Clock clock;
    private final String site;

    LinkInWord(OneUseLinks links, Clock clock, @Value("${pop.account.site:${pop.delivery.site}}") String site) {
        this.links = links;
        this.clock = clock;
        this.site = site;
    }

    @Override
    public String subjectKind() {
        return TwoQuestions.SUBJECT;
    }

    @Override
    public String of(UUID word, UUID subject) {
        return site + "/asked/"
                + links.make(word, PURPOSE, subject, null, clock.instant().plus(WORKS));
    }
}
