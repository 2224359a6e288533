package pop.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// The calendar, for roles that may be around a person.
@Component
@Order(15)
class CalendarLink implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .filter(viewer -> Role.valueOf(viewer.role()).supports())
                .map(_ -> List.of(NavLink.to("/calendar", "Calendar", request)))
                .orElse(List.of());
    }
}
