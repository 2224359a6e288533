package pop.participation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// What we explain to people has its place in the header of those who write it; others come to it from a person's page.
@Component
@Order(82)
class NoticesLink implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return request.isUserInRole(Role.INFORMATION_GOVERNANCE.name())
                ? List.of(NavLink.to("/notices", "What we explain", request))
                : List.of();
    }
}
