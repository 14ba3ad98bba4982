package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.signin.OwnSignInRefusedException.Why;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// To an organisation's own sign-in, and back.
@Controller
@ControllerAdvice
class OwnSignInPages {
    private final OwnSignIns ownSignIns;
    private final SignInCookies cookies;
    private final Tries tries;

    OwnSignInPages(OwnSignIns ownSignIns, SignInCookies cookies, Tries tries) {
        this.ownSignIns = ownSignIns;
        this.cookies = cookies;
        this.tries = tries;
    }

    /// A link, not a form: a form of ours may not lead to another host.
    @GetMapping("/sign-in/with/{organisation}")
    ResponseEntity<Void> away(
            @PathVariable String organisation,
            HttpServletRequest request,
            HttpServletResponse response) {
        tries.count("away " + request.getRemoteAddr(), SignInPages.FROM_ONE_ADDRESS);
        OwnSignIns.Away away =
                ownSignIns
                        .away(id(organisation), base(request))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        cookies.goAway(request, response, away.sealed());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(away.address()))
                .build();
    }

    private static OrganisationId id(String organisation) {
        if (organisation.isBlank()) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return new OrganisationId(organisation);
    }

    private static String base(HttpServletRequest request) {
        return "http://localhost:" + request.getLocalPort();
    }

    @GetMapping("/sign-in/with/{organisation}/back")
    ModelAndView back(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        tries.count("from " + request.getRemoteAddr(), SignInPages.FROM_ONE_ADDRESS);
        String sealed =
                cookies.comeBack(request, response)
                        .orElseThrow(() -> new OwnSignInRefusedException(Why.BROKEN_OFF));
        SignInDoor.Standing.In in =
                ownSignIns.back(id(organisation), base(request), sealed, code, state);
        return new ModelAndView(
                "redirect:" + cookies.signIn(request, response, in), HttpStatus.SEE_OTHER);
    }

    @ExceptionHandler(OwnSignInRefusedException.class)
    ModelAndView refused(OwnSignInRefusedException refused, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Page.of("signin/refused")
                .with("why", refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .view();
    }
}
