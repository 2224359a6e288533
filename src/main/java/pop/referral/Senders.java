package pop.referral;

import org.springframework.stereotype.Component;
import pop.agency.Agencies;
import pop.agency.Agencies.Agency;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.signin.Links.Link;
import pop.web.NotFound;

/// Knows who refers, from the post or the link that a request comes by.
@Component
class Senders {

    private final Agencies agencies;

    Senders(Agencies agencies) {
        this.agencies = agencies;
    }

    Sender of(Post post) {
        return Sender.of(post, agency(post.agency()));
    }

    Sender of(Link link) {
        return Sender.of(link, agency(link.agency()));
    }

    private Agency agency(AgencyId id) {
        return agencies.find(id).orElseThrow(NotFound::new);
    }
}
