package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Making the first organisation and its administrator.
@Controller
class SetUpPages {
    private final Database database;
    private final Accounts accounts;
    private final SetUpKey key;

    SetUpPages(Database database, Accounts accounts, SetUpKey key) {
        this.database = database;
        this.accounts = accounts;
        this.key = key;
    }

    @GetMapping("/set-up/{given}")
    ModelAndView show(@PathVariable String given) {
        open(given);
        return page(given, "", "", "", "");
    }

    /// Goes on only with the key, and once.
    private void open(String given) {
        if (!key.is(given) || database.read(accounts::isSetUp)) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
    }

    private static ModelAndView page(
            String given, String organisation, String name, String email, String wrong) {
        return Page.of("people/setUp")
                .with("given", given)
                .with("organisation", organisation)
                .with("name", name)
                .with("email", email)
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/set-up/{given}")
    ModelAndView setUp(
            @PathVariable String given,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response) {
        open(given);
        Optional<String> wrong = wrong(organisation, name, email);
        if (wrong.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(given, organisation, name, email, wrong.get());
        }
        Token link =
                database.write(sql -> {
                    if (accounts.isSetUp(sql)) {
                        throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
                    }
                    return accounts.makeLink(
                            sql,
                            accounts.setUp(sql, organisation.strip(), new Person(name, email)));
                });
        return new ModelAndView("redirect:/sign-in/" + link.value(), HttpStatus.SEE_OTHER);
    }

    /// The key of what is wrong, in the order of the form.
    private static Optional<String> wrong(String organisation, String name, String email) {
        if (organisation.isBlank() || organisation.strip().length() > 200) {
            return Optional.of("organisation");
        }
        if (name.isBlank() || name.strip().length() > 200) {
            return Optional.of("name");
        }
        return Person.isAddress(email) ? Optional.empty() : Optional.of("email");
    }
}
