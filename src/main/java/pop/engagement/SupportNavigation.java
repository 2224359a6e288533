package pop.engagement;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The people we support, for roles that may be around a person.
@Component
@Order(35)
class SupportNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .filter(viewer -> Role.valueOf(viewer.role()).supports())
                .map(viewer -> List.of(NavLink.to("/engagements", "Support", request)))
                .orElse(List.of());
    }
}
