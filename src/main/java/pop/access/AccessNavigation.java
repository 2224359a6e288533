package pop.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// For everyone who meets people, and for those who answer for records.
@Component
@Order(70)
class AccessNavigation implements Navigation {

    private static final List<String> OURS =
            List.of("/access", "/access-requests", "/emergency", "/conflicts", "/restrictions");

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        var shown = Stream.of(Role.values())
                .filter(role -> role != Role.RESEARCHER && role != Role.ADMINISTRATOR)
                .anyMatch(role -> request.isUserInRole(role.name()));
        var path = request.getRequestURI();
        var here = OURS.stream().anyMatch(ours -> path.equals(ours) || path.startsWith(ours + "/"));
        return shown ? List.of(new NavLink("/access", "Access", here)) : List.of();
    }
}
