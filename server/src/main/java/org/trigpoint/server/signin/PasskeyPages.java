package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.web.Mistake;

/// Signing in by a passkey, adding one, taking one away.
@Controller
class PasskeyPages {
    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final SignInWays ways;
    private final SignInCookies cookies;
    private final FreshSignIn fresh;
    private final MePages me;
    private final Settings settings;
    private final Tries tries;

    PasskeyPages(
            Passkeys passkeys,
            SignInWays ways,
            SignInCookies cookies,
            FreshSignIn fresh,
            MePages me,
            Settings settings,
            Tries tries) {
        this.passkeys = passkeys;
        this.ways = ways;
        this.cookies = cookies;
        this.fresh = fresh;
        this.me = me;
        this.settings = settings;
        this.tries = tries;
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        tries.count("from " + request.getRemoteAddr(), SignInPages.FROM_ONE_ADDRESS);
        Optional<SignInDoor.Standing.In> in =
                passkeys.signIn(PasskeyPlace.of(settings, request), challenge, answer);
        if (in.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ways.page(request, "passkey", "");
        }
        return new ModelAndView(
                "redirect:" + cookies.signIn(request, response, in.get()), HttpStatus.SEE_OTHER);
    }

    @PostMapping("/me/passkeys")
    ModelAndView add(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        fresh.require(request);
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return wrong(who, "passkey-name", request, response);
        }
        return switch (passkeys.add(
                who, PasskeyPlace.of(settings, request), called, challenge, answer)) {
            case Passkeys.Added.Done done ->
                    done.codes().isEmpty() ? MePages.seeOther() : CodesPage.of(done.codes(), "/me");
            case Passkeys.Added.Refused _ -> wrong(who, "passkey", request, response);
        };
    }

    private ModelAndView wrong(
            SignedIn who, String what, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return me.page(who, request, what);
    }

    @PostMapping("/me/passkeys/{id}/remove")
    ModelAndView remove(SignedIn who, @PathVariable String id, HttpServletRequest request) {
        fresh.require(request);
        if (id.isBlank() || !passkeys.drop(who, new PasskeyId(id))) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
        return MePages.seeOther();
    }
}
