package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.NotSignedInException;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// What follows a password or a mailed link: the second factor, or the setting up of one.
@Controller
class SecondStepPages {
    /// Wrong digits in ten minutes, for one account: a million are possible, three are right.
    private static final int MOST = 5;

    private final Database database;
    private final SignInDoor door;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AuthenticatorForm form;
    private final SignInCookies cookies;
    private final Settings settings;
    private final Tries tries;

    SecondStepPages(
            Database database,
            SignInDoor door,
            SecondFactors factors,
            Passkeys passkeys,
            AuthenticatorForm form,
            SignInCookies cookies,
            Settings settings,
            Tries tries) {
        this.database = database;
        this.door = door;
        this.factors = factors;
        this.passkeys = passkeys;
        this.form = form;
        this.cookies = cookies;
        this.settings = settings;
        this.tries = tries;
    }

    private record Owing(Token token, SignInDoor.Step step) {}

    private Owing owing(HttpServletRequest request) {
        return cookies.step(request)
                .flatMap(token ->
                        database.read(sql -> door.step(sql, token))
                                .map(step -> new Owing(token, step)))
                .orElseThrow(NotSignedInException::new);
    }

    @GetMapping("/sign-in/second")
    ModelAndView show(HttpServletRequest request) {
        return page(request, owing(request), "");
    }

    private ModelAndView page(HttpServletRequest request, Owing owing, String wrong) {
        AccountId account = owing.step().account();
        SecondFactors.Held held = database.read(sql -> factors.of(sql, account));
        return Page.of("signin/second")
                .with("app", held.appSince().isPresent())
                .with("codes", held.codes() > 0)
                .with("passkeys", held.passkeys() > 0)
                .with(
                        "button",
                        PasskeyButton.of(
                                passkeys.askToSignIn(),
                                PasskeyPlace.of(settings, request),
                                passkeys.of(account)))
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/sign-in/second")
    ModelAndView second(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Owing owing = owing(request);
        String what = "second " + owing.step().account().value();
        tries.count(what, MOST);
        Optional<SignInDoor.Standing.In> in =
                database.write(sql -> door.second(sql, owing.token(), owing.step(), code));
        if (in.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, owing, "code");
        }
        tries.forget(what);
        return new ModelAndView(
                "redirect:" + cookies.signIn(request, response, in.get()), HttpStatus.SEE_OTHER);
    }

    @GetMapping("/sign-in/second/set-up")
    ModelAndView showSetUp(HttpServletRequest request) {
        Owing owing = owing(request);
        if (!database.read(sql -> door.mayStillSetUp(sql, owing.step()))) {
            return new ModelAndView("redirect:/sign-in/second", HttpStatus.SEE_OTHER);
        }
        return form.page(owing.step().account(), factors.fresh(), AuthenticatorForm.Where.SIGN_IN);
    }

    @PostMapping("/sign-in/second/set-up")
    ModelAndView setUp(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Owing owing = owing(request);
        TotpSecret chosen = form.opened(owing.step().account(), secret);
        Optional<SignInDoor.SetUp> done =
                database.write(sql -> door.setUp(sql, owing.token(), owing.step(), chosen, code));
        if (done.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form.again(owing.step().account(), chosen, AuthenticatorForm.Where.SIGN_IN);
        }
        return CodesPage.of(done.get().codes(), cookies.signIn(request, response, done.get().in()));
    }
}
