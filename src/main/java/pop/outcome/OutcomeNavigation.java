package pop.outcome;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// The way to the distance travelled, for those who may count it.
@Component
@Order(77)
class OutcomeNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Stream.of(Role.TEAM_LEADER, Role.RESEARCHER, Role.INFORMATION_GOVERNANCE)
                        .anyMatch(role -> request.isUserInRole(role.name()))
                ? List.of(NavLink.to("/outcomes", "Distance travelled", request))
                : List.of();
    }
}
