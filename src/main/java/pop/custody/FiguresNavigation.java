package pop.custody;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The way to the figures of the cells, for those who do not go there themselves, and to the centres for who keeps
/// them.
@Component
@Order(75)
class FiguresNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        var links = new ArrayList<NavLink>();
        if (Stream.of(Role.TEAM_LEADER, Role.RESEARCHER, Role.INFORMATION_GOVERNANCE)
                .anyMatch(role -> request.isUserInRole(role.name()))) {
            links.add(NavLink.to("/visits/figures", "Custody figures", request));
        }
        if (request.isUserInRole(Role.ADMINISTRATOR.name())) {
            links.add(NavLink.to("/centres", "Custody centres", request));
        }
        return links;
    }
}
