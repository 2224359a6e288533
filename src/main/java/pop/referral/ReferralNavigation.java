package pop.referral;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.List;
import java.util.stream.Stream;

/// Everyone who meets people may refer; who only governs, counts or configures does not.
@Component
@Order(30)
class ReferralNavigation implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        if (!mayRefer(request)) {
            return List.of();
        }
        var link = NavLink.to("/referrals", "Referrals", request);
        var inInbox = request.getRequestURI().startsWith("/referrals/inbox");
        return List.of(new NavLink(link.href(), link.text(), link.current() && !inInbox));
    }

    private static boolean mayRefer(HttpServletRequest request) {
        return Stream.of(Role.values())
                .filter(role ->
                        role != Role.INFORMATION_GOVERNANCE && role != Role.RESEARCHER && role != Role.ADMINISTRATOR)
                .anyMatch(role -> request.isUserInRole(role.name()));
    }
}
