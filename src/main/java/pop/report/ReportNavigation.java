package pop.report;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// The way to the numbers, for those who answer for them.
@Component
@Order(76)
class ReportNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Stream.of(Role.TEAM_LEADER, Role.RESEARCHER, Role.INFORMATION_GOVERNANCE)
                        .anyMatch(role -> request.isUserInRole(role.name()))
                ? List.of(NavLink.to("/numbers", "Numbers", request))
                : List.of();
    }
}
