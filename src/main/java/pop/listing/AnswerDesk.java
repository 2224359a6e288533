package pop.listing;

import org.springframework.stereotype.Component;
import pop.database.Viewer;
import pop.directory.Fact;
import pop.directory.FactKind;
import pop.directory.Facts;
import pop.directory.Listing;
import pop.directory.Way;
import pop.signin.OneUseLinks;
import pop.signin.OneUseLinks.OneUse;

import java.time.Clock;

/// Takes the answer of a service without an account, as the house. What it corrects changes nothing by itself: whoever
/// keeps the listing looks.
@Component
class AnswerDesk {

    static final String TASK = "answers of services about their listings";

    private final OneUseLinks links;
    private final Facts facts;
    private final Clock clock;

    AnswerDesk(OneUseLinks links, Facts facts, Clock clock) {
        this.links = links;
        this.facts = facts;
        this.clock = clock;
    }

    /// @return false when the link was used before: then nothing follows
    boolean take(OneUse link, Listing listing, Answer answer) {
        if (!links.use(link.id())) {
            return false;
        }
        var by = Viewer.system(TASK).id();
        var now = clock.instant();
        if (!answer.right()) {
            facts.add(
                    listing.id(),
                    Fact.of(FactKind.DOUBTED, by, now).by(Way.LINK).saying(answer.words()));
            return true;
        }
        if (answer.capacity() != null) {
            facts.add(
                    listing.id(),
                    Fact.capacity(answer.capacity(), answer.weeks(), by, now).by(Way.LINK));
        }
        facts.add(listing.id(), Fact.of(FactKind.CONFIRMED, by, now).by(Way.LINK));
        // earlier mails have nothing more to ask
        links.withdraw(listing.id().value());
        return true;
    }
}
