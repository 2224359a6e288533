package pop.board;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// Whoever sends people on has their own board; a partner has the one of what was sent to it.
@Component
@Order(36)
class BoardNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        var role = Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .map(Viewer::role)
                .map(Role::valueOf);
        if (role.filter(Role::supports).isPresent()) {
            return List.of(NavLink.to("/onward", "Sent on", request));
        }
        return role.filter(Role.PARTNER_WORKER::equals).isPresent()
                ? List.of(NavLink.to("/onward/board", "Our figures", request))
                : List.of();
    }
}
