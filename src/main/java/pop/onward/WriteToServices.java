package pop.onward;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/// The words of mails and texts to services: a link that shows nothing without its code, the code, that something was
/// withdrawn. None names anybody, or says what it is about.
@Component
class WriteToServices implements Writes {

    private static final Set<String> KINDS = Set.of(Courier.ANSWER, Courier.CODE, Courier.WITHDRAWN);

    private final Onwards onwards;
    private final AnswerLinks links;
    private final Clock clock;
    private final String site;

    WriteToServices(Onwards onwards, AnswerLinks links, Clock clock, @Value("${pop.delivery.site}") String site) {
        this.onwards = onwards;
        this.links = links;
        this.clock = clock;
        this.site = site;
    }

    @Override
    public boolean writes(Message message) {
        return KINDS.contains(message.kind()) && message.to().way() != Message.Way.HERE;
    }

    @Override
    public Written write(Message message) {
        var it = onwards.find(new OnwardId(message.about().id())).orElseThrow();
        return switch (message.kind()) {
            case Courier.ANSWER -> answer(message, it);
            case Courier.CODE -> new Written("", words("onward.code.text", links.spoken(it)));
            default -> new Written(words("onward.withdrawn.subject"), words("onward.withdrawn.text", reference(it)));
        };
    }

    private Written answer(Message message, Onward it) {
        var until = clock.instant().plus(onwards.patience().of("LINK"));
        var token = links.make(message.id().value(), it, until);
        return new Written(
                words("onward.answer.subject"),
                words("onward.answer.text", site + "/answer/" + token, When.dayOf(until), reference(it)));
    }

    /// What is said on the phone: short, and the same for the same referral.
    static String reference(Onward it) {
        return reference(it.id());
    }

    static String reference(OnwardId id) {
        var hex = id.toString().replace("-", "");
        return "W-" + hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
    }

    private static String words(String code, Object... facts) {
        return Words.find("notice." + code, facts).orElseThrow();
    }
}
