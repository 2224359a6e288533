package pop.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Errors from filters, from the container, and from drawing a page.
@Controller
final class ContainerErrors implements ErrorController {
    private final ErrorPages pages;

    ContainerErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView page(HttpServletRequest request) {
        var cause = cause(request);
        if (cause instanceof NotFound) {
            return pages.notFound();
        }
        if (cause != null) {
            return pages.fault(cause, request);
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return ErrorPages.page(status == null ? HttpStatus.BAD_REQUEST : status)
                .addObject("refusal", request.getAttribute(FileLimit.REFUSED));
    }

    private static @Nullable Exception cause(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof ServletException outer && outer.getRootCause() != null) {
            thrown = outer.getRootCause();
        }
        if (thrown instanceof Exception exception) {
            return exception;
        }
        return thrown instanceof Throwable error ? new ServletException(error) : null;
    }
}
