package pop.overdose;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The way to overdoses: for the outreach team its duty screen, for others who have to do with them the list.
@Component
@Order(12)
class OverdoseNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        var links = new ArrayList<NavLink>();
        if (request.isUserInRole(Role.CRISIS_OUTREACH_WORKER.name())) {
            links.add(NavLink.to("/overdoses/duty", "Duty", request));
        } else if (Stream.of(Role.POLICE_OFFICER, Role.TEAM_LEADER, Role.INFORMATION_GOVERNANCE)
                .anyMatch(role -> request.isUserInRole(role.name()))) {
            links.add(NavLink.to("/overdoses", "Overdoses", request));
        }
        return links;
    }
}
