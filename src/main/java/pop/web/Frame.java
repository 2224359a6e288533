package pop.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

import java.util.List;

/// What surrounds a page's own content. Each template that declares `@param Frame frame` gets it; controllers need not
/// add it. The token is asked for only when a form is drawn, so that pages without forms start no session.
public record Frame(
        @Nullable SignedIn signedIn,
        List<NavLink> links,
        @Nullable CsrfToken csrf,
        String path,
        @Nullable String notice,
        List<Banner> banners,
        int sessionSeconds,
        boolean demonstration) {

    /// So many links stand in the header of a phone; the others are behind one word.
    private static final int FIRST = 6;

    List<NavLink> firstLinks() {
        return links.subList(0, folded() ? FIRST : links.size());
    }

    List<NavLink> moreLinks() {
        return folded() ? links.subList(FIRST, links.size()) : List.of();
    }

    /// One link alone is not worth a word.
    private boolean folded() {
        return links.size() > FIRST + 1;
    }
}
