package org.trigpoint.server.signin;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;

/// What people show besides a password: digits of an authenticator app, or a recovery code; and
/// which roles an organisation asks for it.
@Component
final class SecondFactors {
    /// Whom an organisation asks that has made no rule.
    static final Set<Role> USUALLY_ASKED =
            Set.of(Role.ADMINISTRATOR, Role.PROGRAMME_LEAD, Role.EVALUATOR);

    private final SealedTokens seals;
    private final SignIns signIns;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    SecondFactors(
            SealedTokens seals, SignIns signIns, Audit audit, RandomGenerator random, Clock clock) {
        this.seals = seals;
        this.signIns = signIns;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// What someone has.
    ///
    /// @param appSince when an authenticator app was set up, epoch milliseconds; empty without one
    /// @param codes how many recovery codes are left
    /// @param passkeys how many passkeys there are
    record Held(OptionalLong appSince, long codes, long passkeys) {
        /// Whether there is a second factor at all.
        boolean isAny() {
            return appSince.isPresent() || passkeys > 0;
        }
    }

    Held of(JdbcClient sql, AccountId account) {
        return new SecondFactorSql(sql).held(account);
    }

    /// A new secret that no account has yet.
    TotpSecret fresh() {
        return TotpSecret.fresh(random);
    }

    /// Takes a secret for an account, once its app has given the right digits.
    ///
    /// @return recovery codes to be shown this once, where there were none; empty where the digits
    ///   are wrong
    Optional<List<RecoveryCode>> setUpApp(
            JdbcClient sql, SignedIn who, TotpSecret secret, String digits) {
        OptionalLong step = secret.stepOf(stripped(digits), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        AccountId account = who.account();
        new SecondFactorSql(sql)
                .setSecret(
                        account,
                        seals.seal(new Token(secret.base32()), account.value()),
                        step.getAsLong(),
                        clock.millis());
        record(sql, who, "authenticator-set-up", account, Map.of());
        return Optional.of(firstCodes(sql, who));
    }

    private static String stripped(String digits) {
        return digits.replaceAll("\\s", "");
    }

    /// Recovery codes for whoever has none; nothing for whoever has some.
    List<RecoveryCode> firstCodes(JdbcClient sql, SignedIn who) {
        return of(sql, who.account()).codes() == 0 ? freshCodes(sql, who) : List.of();
    }

    /// New recovery codes; the old ones stop working.
    List<RecoveryCode> freshCodes(JdbcClient sql, SignedIn who) {
        SecondFactorSql factors = new SecondFactorSql(sql);
        factors.dropCodes(who.account());
        List<RecoveryCode> codes = RecoveryCode.fresh(random);
        codes.forEach(
                code -> factors.addCode(who.account(), mark(who.account(), code), clock.millis()));
        record(sql, who, "recovery-codes-made", who.account(), Map.of());
        return codes;
    }

    private String mark(AccountId account, RecoveryCode code) {
        return seals.mark(code.token(), account.value());
    }

    /// Which second factor a text is, which is then used up; empty where it is none.
    ///
    /// @param said six digits or a recovery code, as typed
    /// @return as the audit says it
    Optional<String> use(JdbcClient sql, AccountId account, String said) {
        SecondFactorSql factors = new SecondFactorSql(sql);
        OptionalLong step =
                factors.secret(account)
                        .map(sealed ->
                                new TotpSecret(
                                        seals.open(sealed.secret(), account.value()).value()))
                        .map(secret -> secret.stepOf(stripped(said), clock.instant()))
                        .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return factors.useStep(account, step.getAsLong())
                    ? Optional.of("authenticator")
                    : Optional.empty();
        }
        return factors.useCode(account, mark(account, RecoveryCode.typed(said)), clock.millis())
                ? Optional.of("recovery-code")
                : Optional.empty();
    }

    /// Takes an authenticator app away.
    void dropApp(JdbcClient sql, SignedIn who) {
        new SecondFactorSql(sql).dropSecret(who.account());
        dropIdleCodes(sql, who.account());
        record(sql, who, "authenticator-removed", who.account(), Map.of());
    }

    /// Recovery codes go with the last factor that they stand in for.
    void dropIdleCodes(JdbcClient sql, AccountId account) {
        if (!of(sql, account).isAny()) {
            new SecondFactorSql(sql).dropCodes(account);
        }
    }

    /// Takes every second factor of a person away who has lost theirs, and signs them out. An
    /// administrator does so, and hands over a link.
    void reset(JdbcClient sql, SignedIn by, AccountId account) {
        SecondFactorSql factors = new SecondFactorSql(sql);
        Held held = factors.held(account);
        factors.dropSecret(account);
        factors.dropCodes(account);
        new PasskeySql(sql).dropAll(account);
        new OwnSignInSql(sql).dropAll(account);
        new StepSql(sql).dropAll(account);
        signIns.endAll(sql, account);
        record(
                sql,
                by,
                "second-factor-reset",
                account,
                Map.of(
                        "authenticator",
                        held.appSince().isPresent() ? "1" : "0",
                        "passkeys",
                        Long.toString(held.passkeys())));
    }

    /// Whether an organisation asks someone for a second factor.
    boolean isAskedOf(JdbcClient sql, SignedIn who) {
        Set<Role> asked = rule(sql, who.organisation());
        return who.roles().stream().anyMatch(asked::contains);
    }

    /// The roles that an organisation asks for a second factor.
    Set<Role> rule(JdbcClient sql, OrganisationId organisation) {
        return new SecondFactorSql(sql)
                .rule(organisation)
                .map(names -> Set.of(names.split(" ", -1)))
                .map(names ->
                        Arrays.stream(Role.values())
                                .filter(role -> names.contains(role.name()))
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))))
                .map(Set::<Role>copyOf)
                .orElse(USUALLY_ASKED);
    }

    /// Changes which roles are asked.
    void setRule(JdbcClient sql, SignedIn by, Set<Role> roles) {
        String names = roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        new SecondFactorSql(sql).addRule(by.organisation(), names, clock.millis());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "second-factor-rule-changed",
                by.organisation().value(),
                Map.of("roles", names));
    }

    private void record(
            JdbcClient sql, SignedIn by, String what, AccountId about, Map<String, String> facts) {
        audit.record(sql, by.organisation(), by.account().value(), what, about.value(), facts);
    }
}
