package org.trigpoint.server.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// How an organisation's people sign in: which roles are asked for a second factor, who has one,
/// and a way out for whoever has lost theirs.
@Controller
class SignInRulePages {
    private static final List<Role> STAFF =
            Arrays.stream(Role.values()).filter(role -> role != Role.LEARNER).toList();

    private final Database database;
    private final Accounts accounts;
    private final SecondFactors factors;

    SignInRulePages(Database database, Accounts accounts, SecondFactors factors) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
    }

    @GetMapping("/people/signing-in")
    ModelAndView show(SignedIn who) {
        who.require(Right.MANAGE_ACCOUNTS);
        return database.read(sql -> page(sql, who));
    }

    private ModelAndView page(JdbcClient sql, SignedIn who) {
        Set<Role> asked = factors.rule(sql, who.organisation());
        return Page.of("signin/rule")
                .with(
                        "choices",
                        STAFF.stream()
                                .map(role -> new RuleChoice(role, asked.contains(role)))
                                .toList())
                .with("lines", lines(sql, who))
                .with("organisation", who.organisation().value())
                .view();
    }

    private List<FactorLine> lines(JdbcClient sql, SignedIn who) {
        return accounts.members(sql, who.organisation()).stream()
                .filter(member -> member.standing() == Accounts.Standing.OPEN)
                .map(member -> line(who, member, factors.of(sql, member.id())))
                .toList();
    }

    private static FactorLine line(SignedIn who, Accounts.Member member, SecondFactors.Held held) {
        boolean app = held.appSince().isPresent();
        String has = held.passkeys() > 0 ? app ? "both" : "passkey" : app ? "app" : "nothing";
        return new FactorLine(
                member.id().value(),
                member.person().name(),
                has,
                held.isAny() && !member.id().equals(who.account()));
    }

    @PostMapping("/people/signing-in")
    ModelAndView change(SignedIn who, @RequestParam(defaultValue = "") List<String> roles) {
        who.require(Right.MANAGE_ACCOUNTS);
        Set<Role> asked =
                STAFF.stream()
                        .filter(role -> roles.contains(role.name()))
                        .collect(Collectors.toSet());
        if (asked.size() != Set.copyOf(roles).size()) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        database.write(sql -> {
            factors.setRule(sql, who, asked);
            return true;
        });
        return list();
    }

    /// One's own are changed on one's own page, where a fresh sign-in is asked for.
    @PostMapping("/people/{id}/second-factor/reset")
    ModelAndView reset(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_ACCOUNTS);
        AccountId account = found(who, id).orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        if (account.equals(who.account())) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        database.write(sql -> {
            factors.reset(sql, who, account);
            return true;
        });
        return list();
    }

    private Optional<AccountId> found(SignedIn who, String id) {
        return id.isBlank()
                ? Optional.empty()
                : database.read(sql -> accounts.member(sql, who.organisation(), new AccountId(id)))
                        .filter(member -> member.standing() == Accounts.Standing.OPEN)
                        .map(Accounts.Member::id);
    }

    private static ModelAndView list() {
        return new ModelAndView("redirect:/people/signing-in", HttpStatus.SEE_OTHER);
    }
}
