package pop.onward;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// For workers of partners: what was sent to them.
@Component
@Order(35)
class AnswerNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current()
                        .filter(viewer -> viewer.role().equals(Role.PARTNER_WORKER.name()))
                        .isPresent()
                ? List.of(NavLink.to("/onward/received", "Sent to us", request))
                : List.of();
    }
}
