package pop.custody;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The way to the cells, for those who go there.
@Component
@Order(10)
class CustodyNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current()
                .filter(viewer ->
                        viewer.kind() == Viewer.Kind.WORKER && viewer.role().equals(Role.CUSTODY_PEER_MENTOR.name()))
                .map(_ -> List.of(NavLink.to("/visits", "Cells", request)))
                .orElse(List.of());
    }
}
