package pop.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.web.SignedIn;
import pop.web.WhoIsThere;
import pop.web.Words;

import java.util.Optional;

/// Tells every page's header who is signed in, and how long the session lasts unused.
@Component
class WhoIsSignedIn implements WhoIsThere {

    private final Sessions sessions;

    WhoIsSignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<SignedIn> signedIn(HttpServletRequest request) {
        return request.getAttribute(SessionFilter.POST) instanceof Post post
                ? Optional.of(new SignedIn(post.name(), Words.of(post.role()), post.agencyName(), (int)
                        sessions.idle().toSeconds()))
                : Optional.empty();
    }
}
