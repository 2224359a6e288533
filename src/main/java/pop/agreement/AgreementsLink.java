package pop.agreement;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.Arrays;
import java.util.List;

/// Agreements in everyone's header: what is shared is no secret. Seeing as others is for those who keep them.
@Component
@Order(70)
class AgreementsLink implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        if (Arrays.stream(Role.values()).noneMatch(role -> request.isUserInRole(role.name()))) {
            return List.of();
        }
        var agreements = NavLink.to("/agreements", "Agreements", request);
        return request.isUserInRole(Role.INFORMATION_GOVERNANCE.name())
                ? List.of(agreements, NavLink.to("/see-as", "See as", request))
                : List.of(agreements);
    }
}
