package pop.worklist;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.Arrays;
import java.util.List;

/// Today comes first in everyone's header.
@Component
@Order(10)
class TodayLink implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Arrays.stream(Role.values()).anyMatch(role -> request.isUserInRole(role.name()))
                ? List.of(NavLink.to("/", "Today", request))
                : List.of();
    }
}
