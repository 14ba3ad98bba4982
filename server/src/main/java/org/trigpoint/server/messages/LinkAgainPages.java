package org.trigpoint.server.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.people.Tries;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// "Send me my link again": the answer is the same whether we know the address or not.
@Controller
class LinkAgainPages {
    private final Database database;
    private final Identities identities;
    private final Cohorts cohorts;
    private final Messages messages;
    private final Tries tries;

    LinkAgainPages(
            Database database,
            Identities identities,
            Cohorts cohorts,
            Messages messages,
            Tries tries) {
        this.database = database;
        this.identities = identities;
        this.cohorts = cohorts;
        this.messages = messages;
        this.tries = tries;
    }

    @GetMapping("/link-again")
    ModelAndView show(@RequestParam(defaultValue = "no") String asked) {
        return asked.equals("yes")
                ? Page.of("messages/linkAsked").view()
                : Page.of("messages/linkAgain").with("email", "").with("wrong", "").view();
    }

    @PostMapping("/link-again")
    ModelAndView send(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        tries.count("link-again " + request.getRemoteAddr());
        if (!Person.isAddress(email)) {
            ModelAndView page =
                    Page.of("messages/linkAgain")
                            .with("email", email)
                            .with("wrong", "email")
                            .view();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        tries.count("link-again " + new Token(email.strip().toLowerCase(Locale.ROOT)).digest());
        // every request writes, so that an address we know takes no longer than one we do not
        database.write(sql -> send(sql, email));
        return new ModelAndView("redirect:/link-again?asked=yes", HttpStatus.SEE_OTHER);
    }

    private boolean send(JdbcClient sql, String email) {
        OutboxSql outbox = new OutboxSql(sql);
        for (OrganisationId organisation : outbox.organisations()) {
            List<OutboxSql.Enrolled> enrolled =
                    identities
                            .find(sql, organisation, email)
                            .map(outbox::withAddressOf)
                            .orElse(List.of());
            for (OutboxSql.Enrolled one : enrolled) {
                cohorts.find(sql, one.organisation(), one.cohort())
                        .ifPresent(cohort -> messages.sendLink(sql, cohort, one.learner()));
            }
        }
        return true;
    }
}
