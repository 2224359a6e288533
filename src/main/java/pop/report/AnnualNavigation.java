package pop.report;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// The way to the annual reports.
@Component
@Order(77)
class AnnualNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Stream.of(Role.TEAM_LEADER, Role.RESEARCHER, Role.INFORMATION_GOVERNANCE)
                        .map(Role::name)
                        .anyMatch(request::isUserInRole)
                ? List.of(NavLink.to("/reports", "Reports", request))
                : List.of();
    }
}
