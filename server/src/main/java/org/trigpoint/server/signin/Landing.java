package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.web.Mistake;

/// Whoever signs in comes to the page they asked for first. Should that be one they may not see, or
/// one that is no more, they come to their own first page: it was somebody else who asked for it at
/// this browser, or a link that was passed on too far.
@Component
final class Landing implements HandlerExceptionResolver, Ordered {
    private final SignInCookies cookies;

    Landing(SignInCookies cookies) {
        this.cookies = cookies;
    }

    /// Before the page about mistakes.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        Optional<SignedIn> who = SignedIn.at(request);
        boolean notThere =
                failure instanceof Mistake mistake && mistake.kind() == Mistake.Kind.NOT_FOUND;
        if (!notThere || who.isEmpty() || !cookies.hasLanded(request)) {
            return null;
        }
        cookies.forgetLanding(request, response);
        return new ModelAndView(
                "redirect:" + SignInDoor.firstPage(who.get()), HttpStatus.SEE_OTHER);
    }
}
