package pop.message;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The words have their place in the header of those who write them.
@Component
@Order(83)
class MessageNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return request.isUserInRole(Role.TEAM_LEADER.name()) || request.isUserInRole(Role.ADMINISTRATOR.name())
                ? List.of(NavLink.to("/messages/words", "Words", request))
                : List.of();
    }
}
