package pop.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import pop.database.Viewer;

import java.io.IOException;
import java.util.Optional;

/// Binds the Viewer of someone who comes by a link: every address below `/refer/{token}`. Whoever is signed
/// in as well acts by the link there. A link that is forged, withdrawn or past its date binds nobody; the
/// page then says so (referral/LinkController).
final class LinkFilter extends OncePerRequestFilter {

    static final String PREFIX = "/refer/";

    private final Links links;

    LinkFilter(Links links) {
        this.links = links;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Links.Link> open = links.find(token(request)).filter(Links.Link::open);
        if (open.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var link = open.get();
        var viewer = new Viewer(Viewer.Kind.LINK, link.id(), link.agency().value(), null, "LINK", "referring a person");
        SessionFilter.bound(request, response, chain, viewer);
    }

    private static String token(HttpServletRequest request) {
        var rest = request.getRequestURI().substring(PREFIX.length());
        var slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
