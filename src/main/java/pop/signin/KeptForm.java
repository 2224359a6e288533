package pop.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a form held when it came without a live session, or with a token that no longer fits.
///
/// Nothing a person typed is ever lost: the fields ride along, hidden, through the sign-in page and are then
/// offered again for sending, on the person's own screen only. They are never stored on the way.
final class KeptForm implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String KEPT = "pop.kept";

    /// Never written into a page again.
    private static final Set<String> SECRET = Set.of("password", "current");

    record Field(String name, String value) {}

    record Kept(String action, List<Field> fields) {
        static final Kept NOTHING = new Kept("", List.of());
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        toSignIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            toSignIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod())) {
            request.setAttribute(KEPT, new Kept(request.getRequestURI(), fields(request)));
            var stillSignedIn = request.getAttribute(SessionFilter.POST) != null
                    || request.getRequestURI().startsWith(LinkFilter.PREFIX);
            request.getRequestDispatcher(stillSignedIn ? "/signin/again" : "/signin/kept")
                    .forward(request, response);
        } else if (request.getRequestURI().equals("/")) {
            response.sendRedirect("/signin");
        } else {
            response.sendRedirect("/signin?to=" + request.getRequestURI());
        }
    }

    static List<Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !SECRET.contains(name)) {
                for (var value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return fields;
    }
}
