package pop.agency;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The place of agencies and workers in an administrator's header.
@Component
@Order(90)
class AgenciesLink implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return request.isUserInRole(Role.ADMINISTRATOR.name())
                ? List.of(NavLink.to("/agencies", "Agencies", request))
                : List.of();
    }
}
