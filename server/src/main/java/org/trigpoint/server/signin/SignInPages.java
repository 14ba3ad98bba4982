package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.NotSignedInException;
import org.trigpoint.server.people.SignInFilter;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Signing in by password or by a link that works once, and signing out.
@Controller
@ControllerAdvice
class SignInPages {
    /// Tries from one address in ten minutes: an office of people who come at nine shares one.
    static final int FROM_ONE_ADDRESS = 60;

    private final Database database;
    private final SignIns signIns;
    private final SignInDoor door;
    private final SignInWays ways;
    private final SignInCookies cookies;
    private final Tries tries;

    SignInPages(
            Database database,
            SignIns signIns,
            SignInDoor door,
            SignInWays ways,
            SignInCookies cookies,
            Tries tries) {
        this.database = database;
        this.signIns = signIns;
        this.door = door;
        this.ways = ways;
        this.cookies = cookies;
        this.tries = tries;
    }

    @ExceptionHandler(NotSignedInException.class)
    ModelAndView notSignedIn(HttpServletRequest request, HttpServletResponse response) {
        AskedPage.of(request).ifPresent(page -> cookies.ask(request, response, page));
        return new ModelAndView("redirect:/sign-in", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/sign-in")
    ModelAndView show(HttpServletRequest request) {
        return ways.page(request, "", "");
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String as = "as " + new Token(email).digest();
        tries.count("from " + request.getRemoteAddr(), FROM_ONE_ADDRESS);
        tries.count(as);
        Optional<SignInDoor.Standing> standing =
                signIns.withPassword(email, password)
                        .flatMap(account -> enter(account, Way.PASSWORD));
        if (standing.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ways.page(request, "password", email);
        }
        tries.forget(as);
        return follow(standing.get(), request, response);
    }

    private Optional<SignInDoor.Standing> enter(AccountId account, Way way) {
        return database.write(sql -> door.enter(sql, account, way));
    }

    @GetMapping("/sign-in/{link}")
    ModelAndView byLink(@PathVariable String link) {
        if (!signIns.isOpen(new Token(link))) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
        return Page.of("signin/signInByLink").with("link", link).view();
    }

    @PostMapping("/sign-in/{link}")
    ModelAndView useLink(
            @PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        tries.count("from " + request.getRemoteAddr(), FROM_ONE_ADDRESS);
        SignInDoor.Standing standing =
                database.write(sql ->
                                signIns.useLink(sql, new Token(link))
                                        .flatMap(used ->
                                                door.enter(
                                                        sql, used.account(), Way.of(used.way()))))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
        return follow(standing, request, response);
    }

    private ModelAndView follow(
            SignInDoor.Standing standing,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (standing) {
            case SignInDoor.Standing.In in ->
                    new ModelAndView(
                            "redirect:" + cookies.signIn(request, response, in),
                            HttpStatus.SEE_OTHER);
            case SignInDoor.Standing.OwesFactor owes -> {
                cookies.oweStep(request, response, owes.token());
                yield new ModelAndView("redirect:/sign-in/second", HttpStatus.SEE_OTHER);
            }
            case SignInDoor.Standing.OwesSetUp owes -> {
                cookies.oweStep(request, response, owes.token());
                yield new ModelAndView("redirect:/sign-in/second/set-up", HttpStatus.SEE_OTHER);
            }
        };
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SignInFilter.token(request).ifPresent(signIns::end);
        cookies.signOut(request, response);
        return new ModelAndView("redirect:/", HttpStatus.SEE_OTHER);
    }
}
