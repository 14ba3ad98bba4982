package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.messages.SignInLetters;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// "Send me a link to sign in": the answer is the same whether we know the address or not.
@Controller
class SignInLetterPages {
    private final Database database;
    private final Accounts accounts;
    private final SignInLetters letters;
    private final Tries tries;

    SignInLetterPages(Database database, Accounts accounts, SignInLetters letters, Tries tries) {
        this.database = database;
        this.accounts = accounts;
        this.letters = letters;
        this.tries = tries;
    }

    @GetMapping("/sign-in/by-mail")
    ModelAndView show(@RequestParam(defaultValue = "no") String asked) {
        requireMail();
        return asked.equals("yes") ? Page.of("signin/letterAsked").view() : form("", "");
    }

    private static ModelAndView form(String email, String wrong) {
        return Page.of("signin/letter").with("email", email).with("wrong", wrong).view();
    }

    private void requireMail() {
        if (letters.standing() == SignInLetters.Standing.NO_MAIL) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
    }

    @PostMapping("/sign-in/by-mail")
    ModelAndView ask(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        requireMail();
        tries.count("letter from " + request.getRemoteAddr(), SignInPages.FROM_ONE_ADDRESS);
        if (!Person.isAddress(email)) {
            ModelAndView page = form(email, "email");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        tries.count("letter to " + new Token(email.strip().toLowerCase(Locale.ROOT)).digest(), 5);
        database.write(sql -> {
            letters.ask(sql, accounts.withAddress(sql, email));
            return true;
        });
        return new ModelAndView("redirect:/sign-in/by-mail?asked=yes", HttpStatus.SEE_OTHER);
    }
}
