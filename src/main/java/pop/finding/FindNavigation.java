package pop.finding;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// One entry for all there is about services, for everybody; who works in custody has the quick list at hand.
@Component
@Order(45)
class FindNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .map(viewer -> links(request, Role.valueOf(viewer.role()) == Role.CUSTODY_PEER_MENTOR))
                .orElse(List.of());
    }

    private static List<NavLink> links(HttpServletRequest request, boolean inCustody) {
        var path = request.getRequestURI();
        var quick = NavLink.to("/find/quick", "Quick list", request);
        var below = Stream.of("/find", "/services", "/organisations")
                .anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
        var services = new NavLink("/find", "Services", below && !(inCustody && quick.current()));
        return inCustody ? List.of(services, quick) : List.of(services);
    }
}
