package pop.harmreduction;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The way to the people at risk, for the roles that are shown overdoses; to who may supply, for administrators.
@Component
@Order(46)
class NaloxoneNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        if (request.isUserInRole(Role.TEAM_LEADER.name()) || request.isUserInRole(Role.SOCIAL_CARE_WORKER.name())) {
            return List.of(NavLink.to("/naloxone", "Naloxone", request));
        }
        return request.isUserInRole(Role.ADMINISTRATOR.name())
                ? List.of(NavLink.to("/naloxone/suppliers", "Naloxone suppliers", request))
                : List.of();
    }
}
