package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;

/// Setting up an authenticator app, taking it away, and new recovery codes.
@Controller
class AuthenticatorPages {
    private final Database database;
    private final SecondFactors factors;
    private final AuthenticatorForm form;
    private final FreshSignIn fresh;

    AuthenticatorPages(
            Database database, SecondFactors factors, AuthenticatorForm form, FreshSignIn fresh) {
        this.database = database;
        this.factors = factors;
        this.form = form;
        this.fresh = fresh;
    }

    @GetMapping("/me/authenticator")
    ModelAndView show(SignedIn who, HttpServletRequest request) {
        fresh.require(request);
        return form.page(who.account(), factors.fresh(), AuthenticatorForm.Where.ME);
    }

    @PostMapping("/me/authenticator")
    ModelAndView setUp(
            SignedIn who,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        fresh.require(request);
        TotpSecret chosen = form.opened(who.account(), secret);
        Optional<List<RecoveryCode>> codes =
                database.write(sql -> factors.setUpApp(sql, who, chosen, code));
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form.again(who.account(), chosen, AuthenticatorForm.Where.ME);
        }
        return codes.get().isEmpty() ? MePages.seeOther() : shown(codes.get());
    }

    private static ModelAndView shown(List<RecoveryCode> codes) {
        return CodesPage.of(codes, "/me");
    }

    @PostMapping("/me/authenticator/remove")
    ModelAndView remove(SignedIn who, HttpServletRequest request) {
        fresh.require(request);
        database.write(sql -> {
            factors.dropApp(sql, who);
            return true;
        });
        return MePages.seeOther();
    }

    @PostMapping("/me/recovery-codes")
    ModelAndView freshCodes(SignedIn who, HttpServletRequest request) {
        fresh.require(request);
        return shown(database.write(sql -> factors.freshCodes(sql, who)));
    }
}
