package pop.justice;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;

/// For police officers, of the team and of partners: where they tell of somebody whose page they do not see.
@Component
@Order(60)
class JusticeNavigation implements Navigation {

    private final Police police;

    JusticeNavigation(Police police) {
        this.police = police;
    }

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current().filter(police::is).isPresent()
                ? List.of(NavLink.to("/custody/new", "Tell of custody", request))
                : List.of();
    }
}
