package org.trigpoint.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever went wrong into a page with plain words; nothing of what was typed is logged.
@Controller
@ControllerAdvice
class MistakePages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(MistakePages.class);

    @ExceptionHandler(Mistake.class)
    ModelAndView mistake(Mistake mistake, HttpServletResponse response) {
        response.setStatus(mistake.kind().status().value());
        return page(mistake.kind().name().toLowerCase(Locale.ROOT), "");
    }

    /// A form that should have brought a file and is no such form, or whose parts cannot be told
    /// apart.
    @ExceptionHandler(MultipartException.class)
    ModelAndView noFileForm(MultipartException failure, HttpServletResponse response) {
        return mistake(
                new Mistake(
                        failure instanceof MaxUploadSizeExceededException
                                ? Mistake.Kind.TOO_LARGE
                                : Mistake.Kind.NOT_UNDERSTOOD),
                response);
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                code instanceof Integer number && HttpStatus.resolve(number) != null
                        ? HttpStatus.valueOf(number)
                        : HttpStatus.NOT_FOUND;
        response.setStatus(status.value());
        if (status.is4xxClientError()) {
            return page(
                    switch (status) {
                        case CONTENT_TOO_LARGE -> "too_large";
                        case TOO_MANY_REQUESTS -> "too_often";
                        case FORBIDDEN -> "forbidden";
                        case NOT_FOUND, METHOD_NOT_ALLOWED -> "not_found";
                        default -> "not_understood";
                    },
                    "");
        }
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "Failure {}: {}",
                mark,
                thrown instanceof Throwable failure ? Trace.of(failure) : status);
        return page("failure", mark);
    }

    private static ModelAndView page(String what, String mark) {
        return Page.of("web/mistake").with("what", what).with("mark", mark).view();
    }
}
