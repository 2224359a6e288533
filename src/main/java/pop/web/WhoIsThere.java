package pop.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;

/// Implemented, as a bean, by the room which knows who is signed in.
public interface WhoIsThere {
    Optional<SignedIn> signedIn(HttpServletRequest request);
}
