package pop.person;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// Offered to those whose role is shown people at all.
@Component
@Order(40)
class PeopleNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        boolean shown = Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .filter(viewer -> Role.valueOf(viewer.role()).supports())
                .isPresent();
        return shown ? List.of(NavLink.to("/people", "People", request)) : List.of();
    }
}
