package pop.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.List;

/// Builds the [Frame] of a page at the moment it is drawn, which also serves pages drawn after an error.
@Component
final class Frames {
    static final String NOTICE = "notice";

    private final ObjectProvider<WhoIsThere> whoIsThere;
    private final ObjectProvider<Navigation> navigation;
    private final boolean demonstration;

    Frames(
            ObjectProvider<WhoIsThere> whoIsThere,
            ObjectProvider<Navigation> navigation,
            @Value("#{@demonstration.on()}") boolean demonstration) {
        this.whoIsThere = whoIsThere;
        this.navigation = navigation;
        this.demonstration = demonstration;
    }

    Frame around(HttpServletRequest request) {
        var signedIn = whoIsThere.stream()
                .flatMap(bean -> bean.signedIn(request).stream())
                .findFirst()
                .orElse(null);
        var links = navigation
                .orderedStream()
                .flatMap(bean -> bean.links(request).stream())
                .toList();
        return frame(request, signedIn, links);
    }

    /// When the database fails, so may those who tell who is there: the page about it must not.
    Frame aroundFailure(HttpServletRequest request) {
        return frame(request, null, List.of());
    }

    private Frame frame(HttpServletRequest request, @Nullable SignedIn signedIn, List<NavLink> links) {
        return new Frame(
                signedIn,
                links,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                request.getRequestURI(),
                notice(request),
                Banner.shown(),
                signedIn == null ? 0 : signedIn.idleSeconds(),
                demonstration);
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(NOTICE);
    }
}
