package pop.feedback;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// The way to what people say, for those who hand out cards and who read the figures.
@Component
@Order(62)
class FeedbackNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Stream.of(Role.TEAM_LEADER, Role.RESEARCHER, Role.PEER_MENTOR, Role.CUSTODY_PEER_MENTOR)
                        .map(Role::name)
                        .anyMatch(request::isUserInRole)
                ? List.of(NavLink.to("/feedback", "Feedback", request))
                : List.of();
    }
}
