package pop.finding;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// For everybody; who works in custody has the quick list at hand.
@Component
@Order(45)
class FindNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .map(viewer -> Role.valueOf(viewer.role()) == Role.CUSTODY_PEER_MENTOR
                        ? List.of(find(request), NavLink.to("/find/quick", "Quick list", request))
                        : List.of(find(request)))
                .orElse(List.of());
    }

    private static NavLink find(HttpServletRequest request) {
        var path = request.getRequestURI();
        return new NavLink("/find", "Find a service", path.equals("/find"));
    }
}
