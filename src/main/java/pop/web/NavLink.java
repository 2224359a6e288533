package pop.web;

import jakarta.servlet.http.HttpServletRequest;

/// A link in the header or in a row of tabs; the current one is marked.
public record NavLink(String href, String text, boolean current) {
    /// Current when the requested path is the link's own or one below it.
    public static NavLink to(String href, String text, HttpServletRequest request) {
        var path = request.getRequestURI();
        return new NavLink(href, text, path.equals(href) || (!href.equals("/") && path.startsWith(href + "/")));
    }
}
