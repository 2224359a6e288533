package pop.listing;

import org.springframework.stereotype.Component;
import pop.delivery.MayLeave;
import pop.delivery.Message;
import pop.directory.Freshness;
import pop.directory.Listing;
import pop.directory.ServiceId;
import pop.directory.Services;

import java.util.Optional;

/// Nobody is asked about what was confirmed meanwhile, or about a service that takes nobody on.
@Component
class StopAsking implements MayLeave {

    private final Services services;

    StopAsking(Services services) {
        this.services = services;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        if (!message.kind().equals(AskToConfirm.KIND)) {
            return Optional.empty();
        }
        var stale = services.find(new ServiceId(message.about().id()))
                .filter(Listing::isOpen)
                .filter(it -> it.freshness() != Freshness.VERIFIED);
        return stale.isPresent() ? Optional.empty() : Optional.of("listing-is-fresh");
    }
}
