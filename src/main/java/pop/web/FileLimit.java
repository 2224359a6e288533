package pop.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Refuses a form with a file before anything of it is read, kept or written to the disk: from somebody who is not
/// signed in, where no file is asked for, without its length being told, or larger than its address takes. It stands
/// behind whoever finds out who is there, and before whatever first asks for a field of the form.
///
/// What a page says about it is drawn without a look at the form, which would read it after all. The container then
/// passes over the rest of what is being sent (`server.tomcat.max-swallow-size`), so that the browser gets to read it.
public final class FileLimit extends OncePerRequestFilter {

    static final String REFUSED = FileLimit.class.getName();
    private static final long FIELDS = 1024 * 1024;
    private static final long MEGABYTE = 1024 * 1024;

    private final ObjectProvider<TakesFile> files;

    public FileLimit(ObjectProvider<TakesFile> files) {
        this.files = files;
    }

    /// @param back the page with the form
    record Refusal(long megabytes, String instead, String back) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var status = hasFile(request) ? check(request) : null;
        if (status == null) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
            request.getRequestDispatcher("/error").forward(new Unread(request), response);
        }
    }

    private @Nullable HttpStatus check(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            return HttpStatus.UNAUTHORIZED;
        }
        var found = at(request.getRequestURI());
        if (found.isEmpty()) {
            return HttpStatus.BAD_REQUEST;
        }
        var takes = found.get();
        if (request.getContentLengthLong() < 0) {
            return HttpStatus.LENGTH_REQUIRED;
        }
        if (request.getContentLengthLong() <= takes.mostBytes() + FIELDS) {
            return null;
        }
        request.setAttribute(
                REFUSED,
                new Refusal(
                        takes.mostBytes() / MEGABYTE,
                        Words.find(takes.instead()).orElse(""),
                        ErrorPages.freshPage(takes.address())));
        return HttpStatus.CONTENT_TOO_LARGE;
    }

    private Optional<TakesFile> at(String address) {
        return files.stream().filter(it -> it.address().equals(address)).findFirst();
    }

    private static boolean hasFile(HttpServletRequest request) {
        var type = request.getContentType();
        boolean empty = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        return !empty && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /// As if nothing had been sent, and a page were asked for.
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
