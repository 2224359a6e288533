package pop.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import pop.agency.Post;
import pop.database.Viewer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the post behind the session's cookie and binds the Viewer for the rest of the request.
/// Someone with a link is bound by [LinkFilter]; anyone else has no viewer, and so sees no rows.
final class SessionFilter extends OncePerRequestFilter {

    static final String COOKIE = "pop_session";
    static final String POST = "pop.post";

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request).orElse("");
        var found = token.isEmpty() ? Optional.<Sessions.Found>empty() : sessions.find(token);
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        sessions.touch(token, found.get().lastSeenAt());
        var post = found.get().post();
        request.setAttribute(POST, post);
        var authority = List.of(new SimpleGrantedAuthority("ROLE_" + post.role().name()));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(post.worker(), null, authority));
        bound(request, response, chain, viewer(post));
    }

    static void bound(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Viewer viewer)
            throws ServletException, IOException {
        try {
            viewer.<Boolean, Exception>call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<String> token(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        var cookie = ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(token.isEmpty() ? 0 : -1)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Viewer viewer(Post post) {
        return new Viewer(
                Viewer.Kind.WORKER,
                post.worker().value(),
                post.agency().value(),
                post.team().value(),
                post.role().name(),
                "direct support");
    }
}
