package pop.justice;

import org.springframework.stereotype.Component;
import pop.agency.Agencies;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Viewer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who may tell of custody: police officers of the team, and officers of a police agency that works with it.
@Component
class Police {

    private final Agencies agencies;
    private final Map<AgencyId, Boolean> kept = new ConcurrentHashMap<>();

    Police(Agencies agencies) {
        this.agencies = agencies;
    }

    boolean is(Post post) {
        return is(post.role().name(), post.agency());
    }

    boolean is(Viewer viewer) {
        return viewer.kind() == Viewer.Kind.WORKER && is(viewer.role(), new AgencyId(viewer.agency()));
    }

    private boolean is(String role, AgencyId agency) {
        return role.equals(Role.POLICE_OFFICER.name()) || role.equals(Role.PARTNER_WORKER.name()) && isPolice(agency);
    }

    /// An agency never becomes one of another kind.
    private boolean isPolice(AgencyId agency) {
        return kept.computeIfAbsent(
                agency,
                it -> agencies.find(it)
                        .filter(found -> found.kind() == Agencies.Kind.POLICE)
                        .isPresent());
    }
}
