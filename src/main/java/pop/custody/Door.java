package pop.custody;

import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.Role;
import pop.database.HouseKeys;
import pop.web.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// Who may come in here, and what every page in here needs.
@Component
class Door {

    /// Tink puts a number before the digest that tells its key.
    private static final int NUMBER = 5;

    private final Posts posts;
    private final HouseKeys keys;
    private final Clock clock;

    Door(Posts posts, HouseKeys keys, Clock clock) {
        this.posts = posts;
        this.keys = keys;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    AgencyId holder(Post post) {
        return posts.agencyOf(post.team());
    }

    /// Whether the project is of the agency that holds what is told in the cells: to another one nothing goes
    /// by this way (facts 12.1).
    boolean isOfTheProject(Post post) {
        return posts.triageTeam()
                .map(posts::agencyOf)
                .filter(holder(post)::equals)
                .isPresent();
    }

    /// @throws NotFound for anybody who does not work in the cells
    void mustVisit(Post post) {
        if (post.role() != Role.CUSTODY_PEER_MENTOR) {
            throw new NotFound();
        }
    }

    /// With which a device seals what it could not send yet (AES-256, base64): it is told only to those who are
    /// shown the visit, and never kept on the device.
    String seal(VisitId visit) {
        var digest = keys.digest("cells " + visit);
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(digest, NUMBER, digest.length));
    }
}
