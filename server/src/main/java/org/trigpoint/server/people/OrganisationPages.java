package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Making organisations on this server, and inviting the first administrator of each.
@Controller
class OrganisationPages {
    private final Database database;
    private final Organisations organisations;
    private final Settings settings;

    OrganisationPages(Database database, Organisations organisations, Settings settings) {
        this.database = database;
        this.organisations = organisations;
        this.settings = settings;
    }

    @GetMapping("/organisations")
    ModelAndView show(SignedIn who) {
        who.require(Right.MANAGE_ORGANISATIONS);
        return page("", "", "", "");
    }

    private ModelAndView page(String organisation, String name, String email, String wrong) {
        List<Organisations.Line> lines = database.read(organisations::list);
        return Page.of("people/organisations")
                .with("lines", lines)
                .with("days", lines.stream().map(line -> day(line.madeAt())).toList())
                .with("organisation", organisation)
                .with("name", name)
                .with("email", email)
                .with("wrong", wrong)
                .view();
    }

    private static LocalDate day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC);
    }

    @PostMapping("/organisations")
    ModelAndView add(
            SignedIn who,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response) {
        who.require(Right.MANAGE_ORGANISATIONS);
        Optional<String> wrong = wrong(organisation, name, email);
        if (wrong.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(organisation, name, email, wrong.get());
        }
        Person administrator = new Person(name, email);
        try {
            return link(
                    administrator.name(),
                    database.write(sql ->
                                    organisations.add(
                                            sql,
                                            organisation,
                                            administrator,
                                            who.account().value()))
                            .link());
        } catch (Organisations.NameTakenException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(organisation, name, email, "taken");
        }
    }

    /// The key of what is wrong, in the order of the form.
    private static Optional<String> wrong(String organisation, String name, String email) {
        if (!Organisations.isName(organisation)) {
            return Optional.of("organisation");
        }
        if (name.isBlank() || name.strip().length() > Organisations.LONGEST) {
            return Optional.of("name");
        }
        return Person.isAddress(email) ? Optional.empty() : Optional.of("email");
    }

    private ModelAndView link(String person, Token link) {
        return Page.of("people/invited")
                .with("person", person)
                .with("address", settings.address("/sign-in/" + link.value()))
                .view();
    }

    @PostMapping("/organisations/{organisation}/link")
    ModelAndView inviteAgain(SignedIn who, @PathVariable String organisation) {
        who.require(Right.MANAGE_ORGANISATIONS);
        OrganisationId id = new OrganisationId(organisation);
        Token link =
                database.write(sql ->
                        organisations
                                .inviteAgain(sql, id, who.account().value())
                                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_UNDERSTOOD)));
        String name =
                database.read(organisations::list).stream()
                        .filter(line -> line.id().equals(id))
                        .map(Organisations.Line::name)
                        .findFirst()
                        .orElse("");
        return link(name, link);
    }
}
