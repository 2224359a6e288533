package pop.listing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.signin.OneUseLinks;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;

/// Writes the mail that asks whether a listing is right, and makes the link in it: one for each message, however often
/// it is tried.
@Component
class WriteAsking implements Writes {

    static final String PURPOSE = "directory.confirm";

    private final Services services;
    private final OneUseLinks links;
    private final Clock clock;
    private final String site;

    WriteAsking(Services services, OneUseLinks links, Clock clock, @Value("${pop.delivery.site}") String site) {
        this.services = services;
        this.links = links;
        this.clock = clock;
        this.site = site;
    }

    @Override
    public boolean writes(Message message) {
        return message.kind().equals(AskToConfirm.KIND);
    }

    @Override
    public Written write(Message message) {
        var service = new ServiceId(message.about().id());
        var listing = services.find(service).orElseThrow();
        var until = clock.instant().plus(AskToConfirm.GOOD_FOR);
        var token = links.make(message.id().value(), PURPOSE, service.value(), null, until);
        var since = words(listing.confirmed() ? "confirmed" : "never", When.dayOf(listing.since()));
        return new Written(
                words("subject", listing.name()),
                words("text", listing.name(), since, site + "/confirm/" + token, When.dayOf(until)));
    }

    private static String words(String part, Object... facts) {
        return Words.find("notice." + AskToConfirm.KIND + "." + part, facts).orElseThrow();
    }
}
