package pop.instrument;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.Arrays;
import java.util.List;

/// The way to the instruments, for whoever takes readings, reads figures or keeps licences.
@Component
@Order(64)
class InstrumentNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Arrays.stream(Role.values())
                        .filter(InstrumentNavigation::hasToDoWithThem)
                        .map(Role::name)
                        .anyMatch(request::isUserInRole)
                ? List.of(NavLink.to("/instruments", "Instruments", request))
                : List.of();
    }

    private static boolean hasToDoWithThem(Role role) {
        return switch (role) {
            case TEAM_LEADER,
                    SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    INFORMATION_GOVERNANCE,
                    RESEARCHER,
                    ADMINISTRATOR -> true;
            case CUSTODY_PEER_MENTOR, CRISIS_OUTREACH_WORKER, PARTNER_WORKER -> false;
        };
    }
}
