package pop.referral;

import pop.agency.Agencies.Agency;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.agency.Role;
import pop.signin.Links.Link;

import java.util.List;
import java.util.UUID;

/// Who refers, and whose the referral is: a draft is its writer's own; once sent it is their team's, or the link's.
record Sender(UUID by, AgencyId agency, String agencyName, String name, Source source, CameBy cameBy, Keys keys) {

    /// What the row policies compare with the viewer (sharing.enter).
    record Keys(String drafts, String sent) {}

    static Sender of(Post post, Agency agency) {
        var keys = new Keys("worker " + post.worker(), "team " + post.team());
        var source = post.role() == Role.CUSTODY_PEER_MENTOR ? Source.CUSTODY_PEER_MENTOR : Source.usual(agency.kind());
        return new Sender(
                post.worker().value(), post.agency(), post.agencyName(), post.name(), source, CameBy.WORKER, keys);
    }

    /// Nobody has a draft behind a link: links are passed on, and what is half written belongs to one person.
    static Sender of(Link link, Agency agency) {
        var key = "link " + link.id();
        return new Sender(
                link.id(),
                link.agency(),
                link.agencyName(),
                "",
                Source.usual(agency.kind()),
                CameBy.LINK,
                new Keys(key, key));
    }

    List<String> allKeys() {
        return List.of(keys.drafts(), keys.sent());
    }

    boolean sent(Referral referral) {
        return allKeys().contains(referral.senderKey());
    }
}
