package pop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import pop.rule.Refused;

/// Every error becomes one of a few pages here. A wrong form is no error: its controller shows it again. What happens
/// outside controllers arrives through [ContainerErrors].
@ControllerAdvice
final class ErrorPages {
    private final Faults faults;
    private final Frames frames;

    ErrorPages(Faults faults, Frames frames) {
        this.faults = faults;
        this.frames = frames;
    }

    /// A malformed id is as little to be found as a foreign one.
    @ExceptionHandler({
        NotFound.class,
        TypeMismatchException.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class
    })
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        var page = new ModelAndView("web/refused", HttpStatus.CONFLICT);
        Words.find("refused." + refused.code(), refused.facts().toArray())
                .ifPresent(words -> page.addObject("words", words));
        page.addObject("fresh", freshPage(request.getRequestURI()));
        return page;
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        MethodArgumentNotValidException.class,
        HandlerMethodValidationException.class,
        BindException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class,
        MultipartException.class
    })
    ModelAndView unreadable() {
        return page(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletResponse response) {
        var allowed = e.getSupportedMethods();
        response.setHeader("Allow", allowed == null ? "" : String.join(", ", allowed));
        return page(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE);
    }

    /// Left to Spring Security, which knows whether to ask for a sign-in or to answer 403.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ModelAndView fault(Exception e, HttpServletRequest request) {
        return page(HttpStatus.INTERNAL_SERVER_ERROR)
                .addObject("reference", faults.record(e, request))
                .addObject("frame", frames.aroundFailure(request));
    }

    static ModelAndView page(HttpStatus status) {
        return new ModelAndView("web/error", status).addObject("status", status.value());
    }

    /// Changes are posted to a noun below the thing's own page (`/things/7/decision`): the page above shows it afresh.
    static String freshPage(String path) {
        var last = path.lastIndexOf('/');
        var changesThingItself = path.substring(last + 1).chars().anyMatch(Character::isDigit);
        return changesThingItself || last <= 0 ? path : path.substring(0, last);
    }
}
