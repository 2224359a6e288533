package pop.referral;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import pop.agency.Role;
import pop.database.Viewer;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.Arrays;
import java.util.List;

/// Who sits at the triage desk finds the inbox in the header.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TriageTargets.class)
@Order(20)
class TriageRoom implements Navigation {

    @Override
    public List<NavLink> links(HttpServletRequest request) {
        return Viewer.current().filter(TriageRoom::triages).isPresent()
                ? List.of(NavLink.to("/referrals/inbox", "Inbox", request))
                : List.of();
    }

    private static boolean triages(Viewer viewer) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> role.triages() && role.name().equals(viewer.role()));
    }
}
