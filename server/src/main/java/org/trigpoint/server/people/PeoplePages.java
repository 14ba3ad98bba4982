package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/// Staff: who they are, what they may do, and links that let them in.
@Controller
class PeoplePages {
    /// Roles that can be given to an account.
    static final List<Role> GIVEN =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.LEARNER && role != Role.SERVER_ADMINISTRATOR)
                    .toList();

    private final Database database;
    private final Accounts accounts;
    private final Settings settings;

    PeoplePages(Database database, Accounts accounts, Settings settings) {
        this.database = database;
        this.accounts = accounts;
        this.settings = settings;
    }

    @GetMapping("/people")
    ModelAndView show(SignedIn who) {
        who.require(Right.MANAGE_ACCOUNTS);
        return page(who, "", "", "");
    }

    private ModelAndView page(SignedIn who, String name, String email, String wrong) {
        return Page.of("people/people")
                .with("members", database.read(sql -> accounts.members(sql, who.organisation())))
                .with("roles", GIVEN)
                .with("name", name)
                .with("email", email)
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/people")
    ModelAndView add(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> roles,
            HttpServletResponse response) {
        who.require(Right.MANAGE_ACCOUNTS);
        String wrong =
                name.isBlank() || name.strip().length() > 200
                        ? "name"
                        : !Person.isAddress(email) ? "email" : roles.isEmpty() ? "roles" : "";
        if (wrong.isEmpty()) {
            try {
                AccountId id =
                        database.write(sql ->
                                accounts.open(
                                        sql,
                                        who.organisation(),
                                        new Person(name, email),
                                        roles(roles),
                                        who.account().value()));
                return link(who, id);
            } catch (Accounts.AlreadyThereException e) {
                wrong = "taken";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, name, email, wrong);
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles =
                GIVEN.stream()
                        .filter(role -> names.contains(role.name()))
                        .collect(Collectors.toSet());
        if (roles.size() != Set.copyOf(names).size()) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return roles;
    }

    @PostMapping("/people/{id}/roles")
    ModelAndView changeRoles(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> roles) {
        AccountId account = found(who, id);
        // whoever manages accounts cannot lock everyone out by taking that from themselves
        if (account.equals(who.account())
                && roles(roles).stream().noneMatch(role -> role.may(Right.MANAGE_ACCOUNTS))) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        database.write(sql -> {
            accounts.changeRoles(sql, who, account, roles(roles));
            return true;
        });
        return list();
    }

    @PostMapping("/people/{id}/link")
    ModelAndView makeLink(SignedIn who, @PathVariable String id) {
        return link(who, found(who, id));
    }

    private ModelAndView link(SignedIn who, AccountId id) {
        Token token = database.write(sql -> accounts.makeLink(sql, id));
        return Page.of("people/link")
                .with(
                        "person",
                        database.read(sql -> accounts.member(sql, who.organisation(), id))
                                .orElseThrow()
                                .person()
                                .name())
                .with("address", settings.address("/sign-in/" + token.value()))
                .view();
    }

    @PostMapping("/people/{id}/close")
    ModelAndView close(SignedIn who, @PathVariable String id) {
        AccountId account = found(who, id);
        if (account.equals(who.account())) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        database.write(sql -> {
            accounts.close(sql, who, account);
            return true;
        });
        return list();
    }

    private AccountId found(SignedIn who, String id) {
        who.require(Right.MANAGE_ACCOUNTS);
        return database.read(sql -> accounts.member(sql, who.organisation(), new AccountId(id)))
                .filter(member -> member.standing() == Accounts.Standing.OPEN)
                .map(Accounts.Member::id)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    private static ModelAndView list() {
        return new ModelAndView("redirect:/people", HttpStatus.SEE_OTHER);
    }
}
