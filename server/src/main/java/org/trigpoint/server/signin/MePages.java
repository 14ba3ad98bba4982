package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.SignInFilter;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// "How you sign in": password, second factor, passkeys, and where one is signed in.
@Controller
@ControllerAdvice
class MePages {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final Database database;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OwnSignIns ownSignIns;
    private final FreshSignIn fresh;
    private final SignInCookies cookies;
    private final Settings settings;

    MePages(
            Database database,
            Accounts accounts,
            SignIns signIns,
            SecondFactors factors,
            Passkeys passkeys,
            OwnSignIns ownSignIns,
            FreshSignIn fresh,
            SignInCookies cookies,
            Settings settings) {
        this.database = database;
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.passkeys = passkeys;
        this.ownSignIns = ownSignIns;
        this.fresh = fresh;
        this.cookies = cookies;
        this.settings = settings;
    }

    @ExceptionHandler(NotFreshException.class)
    ModelAndView notFresh() {
        return new ModelAndView("redirect:/me/again", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/me")
    ModelAndView show(SignedIn who, HttpServletRequest request) {
        return page(who, request, "");
    }

    ModelAndView page(SignedIn who, HttpServletRequest request, String wrong) {
        return Page.of("signin/me")
                .with("me", database.read(sql -> view(sql, who, request)))
                .with("wrong", wrong)
                .view();
    }

    private MeView view(JdbcClient sql, SignedIn who, HttpServletRequest request) {
        SecondFactors.Held held = factors.of(sql, who.account());
        List<Passkey> mine = passkeys.of(sql, who.account());
        return new MeView(
                who.name(),
                accounts.hasPassword(sql, who.account()),
                factors.isAskedOf(sql, who),
                held.isAny(),
                held.appSince().stream().mapToObj(MePages::day).findFirst(),
                held.codes(),
                signIns.browsers(sql, who.account()),
                ownSignIns.isOffered(sql, who.organisation()),
                ownSignIns.boundAt(sql, who.account()).map(MePages::day),
                mine.stream().map(MePages::line).toList(),
                PasskeyButton.of(
                        passkeys.askToAdd(who.account()), PasskeyPlace.of(settings, request), mine),
                Passkeys.handle(who.account()));
    }

    private static MeView.Line line(Passkey passkey) {
        return new MeView.Line(
                passkey.id().value(),
                passkey.name(),
                day(passkey.madeAt()),
                passkey.usedAt().stream().mapToObj(MePages::day).findFirst());
    }

    /// The day of a moment.
    ///
    /// @param at epoch milliseconds
    private static LocalDate day(long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), Cohorts.ZONE);
    }

    @GetMapping("/me/again")
    ModelAndView again(SignedIn who) {
        return Page.of("signin/again").view();
    }

    /// Signs out, so that one can sign in anew.
    @PostMapping("/me/again")
    ModelAndView signInAnew(
            SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SignInFilter.token(request).ifPresent(signIns::end);
        cookies.signOut(request, response);
        cookies.ask(request, response, new AskedPage("/me"));
        return new ModelAndView("redirect:/sign-in", HttpStatus.SEE_OTHER);
    }

    @PostMapping("/me/password")
    ModelAndView setPassword(
            SignedIn who,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        fresh.require(request);
        int length = password.codePointCount(0, password.length());
        boolean guessable =
                password.chars().distinct().count() < 5
                        || (!who.name().isBlank() && password.equalsIgnoreCase(who.name()));
        if (length < SHORTEST || length > LONGEST || guessable) {
            return wrong(who, "password", request, response);
        }
        if (!password.equals(again)) {
            return wrong(who, "again", request, response);
        }
        Accounts.PasswordHash hash = accounts.hash(password);
        database.write(sql -> {
            accounts.setPassword(sql, who, hash);
            SignInFilter.token(request)
                    .ifPresent(here -> signIns.endOthers(sql, who.account(), here));
            return true;
        });
        return seeOther();
    }

    private ModelAndView wrong(
            SignedIn who, String what, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, request, what);
    }

    @PostMapping("/me/password/remove")
    ModelAndView removePassword(SignedIn who, HttpServletRequest request) {
        fresh.require(request);
        database.write(sql -> {
            accounts.dropPassword(sql, who);
            return true;
        });
        return seeOther();
    }

    @PostMapping("/me/sign-out-everywhere")
    ModelAndView signOutEverywhere(
            SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        database.write(sql -> {
            signIns.endEverywhere(sql, who);
            return true;
        });
        cookies.signOut(request, response);
        return new ModelAndView("redirect:/", HttpStatus.SEE_OTHER);
    }

    static ModelAndView seeOther() {
        return new ModelAndView("redirect:/me", HttpStatus.SEE_OTHER);
    }
}
