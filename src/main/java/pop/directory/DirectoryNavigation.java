package pop.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// Services one can send a person to, for everyone who is signed in.
@Component
@Order(50)
class DirectoryNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current().filter(it -> it.kind() == Viewer.Kind.WORKER).isPresent()
                ? List.of(link(request))
                : List.of();
    }

    private static NavLink link(HttpServletRequest request) {
        var below = request.getRequestURI().startsWith("/organisations");
        return below ? new NavLink("/services", "Services", true) : NavLink.to("/services", "Services", request);
    }
}
