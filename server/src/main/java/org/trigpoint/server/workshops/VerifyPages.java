package org.trigpoint.server.workshops;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// Where anyone who holds a certificate in their hand asks whether it is good.
@Controller
class VerifyPages {
    private static final int MOST = 30;

    private final Database database;
    private final Certificates certificates;
    private final Tries tries;

    VerifyPages(Database database, Certificates certificates, Tries tries) {
        this.database = database;
        this.certificates = certificates;
        this.tries = tries;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(defaultValue = "") String number) {
        String letters = number.replaceAll("[^0-9A-Za-z-]", "");
        return letters.isEmpty()
                ? page("", Optional.empty(), "")
                : new ModelAndView("redirect:/verify/" + letters, HttpStatus.SEE_OTHER);
    }

    @GetMapping("/verify/{number}")
    ModelAndView verify(HttpServletRequest request, @PathVariable String number) {
        tries.count("verify " + request.getRemoteAddr(), MOST);
        Optional<Certificate> found = database.read(sql -> certificates.with(sql, number));
        String holder =
                found.filter(one -> one.name() == Certificate.Name.SHOWN)
                        .filter(one -> one.standing() == Certificate.Standing.VALID)
                        .map(one -> database.read(sql -> certificates.holder(sql, one)))
                        .orElse("");
        ModelAndView page = page(number, found, holder);
        if (found.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    private static ModelAndView page(String number, Optional<Certificate> found, String holder) {
        return Page.of("workshops/verify")
                .with("number", number)
                .with("certificate", found)
                .with("holder", holder)
                .view();
    }
}
