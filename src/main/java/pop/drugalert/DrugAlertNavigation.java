package pop.drugalert;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The way to the board for those whose daily work it is; everybody else finds it on Today.
@Component
@Order(50)
class DrugAlertNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return request.isUserInRole(Role.CRISIS_OUTREACH_WORKER.name())
                ? List.of(NavLink.to("/drug-alerts", "Drug warnings", request))
                : List.of();
    }
}
