package pop.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The trail's place in the header of those who may read it.
@Component
@Order(80)
class TrailLink implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return request.isUserInRole(Role.INFORMATION_GOVERNANCE.name())
                ? List.of(NavLink.to("/trail", "Trail", request))
                : List.of();
    }
}
