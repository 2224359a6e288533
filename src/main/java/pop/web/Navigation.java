package pop.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.List;

/// Implemented, as a bean, by each room that offers links in the header. `@Order` puts the rooms in order.
public interface Navigation {
    List<NavLink> links(HttpServletRequest request);
}
