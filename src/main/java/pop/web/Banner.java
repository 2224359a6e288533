package pop.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import java.util.List;
import java.util.stream.Stream;

/// Something that stands above the page that is being made, whichever room makes it: that the record is open for a
/// while only, that it is restricted.
///
/// @param tone "red" or "warm", as a notice has it
/// @param href where one does something about it
public record Banner(
        String tone,
        String text,
        @Nullable String href,
        @Nullable String link) {

    private static final String ATTRIBUTE = Banner.class.getName();

    /// Puts it above the page of this request; outside a request there is none.
    public void show() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && !shown(request).contains(this)) {
            var all = Stream.concat(shown(request).stream(), Stream.of(this)).toList();
            request.setAttribute(ATTRIBUTE, all, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static List<Banner> shown() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? List.of() : shown(request);
    }

    private static List<Banner> shown(RequestAttributes request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof List<?> all
                ? all.stream().map(Banner.class::cast).toList()
                : List.of();
    }
}
