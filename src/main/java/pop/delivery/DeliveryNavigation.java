package pop.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import pop.agency.Role;
import pop.web.NavLink;
import pop.web.Navigation;

import java.util.Arrays;
import java.util.List;

/// What waits comes right after Today, for everyone; what is delivered comes late, for those who watch over it.
@Configuration(proxyBeanMethods = false)
class DeliveryNavigation {

    @Bean
    @Order(15)
    Navigation waitingLink() {
        return request -> shown("/waiting", "Waiting", request, Role.values());
    }

    @Bean
    @Order(85)
    Navigation deliveriesLink() {
        return request -> shown(
                "/deliveries",
                "Deliveries",
                request,
                Role.TEAM_LEADER,
                Role.INFORMATION_GOVERNANCE,
                Role.ADMINISTRATOR);
    }

    private static List<NavLink> shown(String href, String text, HttpServletRequest request, Role... to) {
        return Arrays.stream(to).anyMatch(role -> request.isUserInRole(role.name()))
                ? List.of(NavLink.to(href, text, request))
                : List.of();
    }
}
