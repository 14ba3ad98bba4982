package org.trigpoint.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;

/// Decides what is still asked of someone who has shown a password or a link, and lets them in.
///
/// Whoever has a second factor shows it, after a password and after any link. Whoever has none sets
/// one up where the organisation asks for it; only a link that was handed over lets in without.
@Component
final class SignInDoor {
    private static final Duration STEP_LASTS = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final SignIns signIns;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    SignInDoor(
            SecondFactors factors,
            SignIns signIns,
            Audit audit,
            RandomGenerator random,
            Clock clock) {
        this.factors = factors;
        this.signIns = signIns;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// Someone who has shown one thing and owes another.
    record Step(AccountId account, Way way) {}

    /// Where someone stands.
    sealed interface Standing {
        /// They are in.
        ///
        /// @param token what the browser keeps
        /// @param to the page to go to
        record In(Token token, String to) implements Standing {}

        /// They have a second factor, and owe it.
        ///
        /// @param token what the browser keeps until then
        record OwesFactor(Token token) implements Standing {}

        /// They have none, and are asked to set one up.
        ///
        /// @param token what the browser keeps until then
        record OwesSetUp(Token token) implements Standing {}
    }

    /// What follows for someone who has shown one thing.
    ///
    /// @return empty where the account is closed
    Optional<Standing> enter(JdbcClient sql, AccountId account, Way way) {
        return signIns.signedIn(sql, account)
                .map(who -> {
                    if (factors.of(sql, account).isAny()) {
                        return new Standing.OwesFactor(step(sql, account, way));
                    }
                    if (way.isUnderTheRule() && factors.isAskedOf(sql, who)) {
                        return new Standing.OwesSetUp(step(sql, account, way));
                    }
                    return in(sql, who, way.said());
                });
    }

    /// Lets someone in who owes nothing.
    ///
    /// @param how by what, for the audit
    Standing.In in(JdbcClient sql, SignedIn who, String how) {
        return new Standing.In(signIns.begin(sql, who.account(), how), firstPage(who));
    }

    /// The page people come to who asked for none.
    static String firstPage(SignedIn who) {
        return who.may(Right.SEE_COHORTS) ? "/cohorts" : "/me";
    }

    private Token step(JdbcClient sql, AccountId account, Way way) {
        Token token = Token.fresh(random);
        StepSql steps = new StepSql(sql);
        long now = clock.millis();
        steps.dropOld(now);
        steps.add(token.digest(), new Step(account, way), now, now + STEP_LASTS.toMillis());
        return token;
    }

    /// Who owes the second step at a browser; empty where nobody does, or it took too long.
    Optional<Step> step(JdbcClient sql, Token token) {
        return new StepSql(sql).find(token.digest(), clock.millis());
    }

    /// Lets someone in who shows their second factor.
    ///
    /// @param said digits or a recovery code
    /// @return empty where it is wrong; that is kept in the audit, since the password was right
    Optional<Standing.In> second(JdbcClient sql, Token token, Step step, String said) {
        SignedIn who = signIns.signedIn(sql, step.account()).orElseThrow();
        Optional<String> factor = factors.use(sql, step.account(), said);
        if (factor.isEmpty()) {
            audit.record(
                    sql,
                    who.organisation(),
                    step.account().value(),
                    "second-factor-wrong",
                    step.account().value(),
                    Map.of("after", step.way().said()));
        }
        return factor.map(by -> {
            new StepSql(sql).use(token.digest(), clock.millis());
            return in(sql, who, step.way().said() + "+" + by);
        });
    }

    /// Lets someone in who has just set up an authenticator app.
    ///
    /// @param codes recovery codes to be shown this once
    record SetUp(Standing.In in, List<RecoveryCode> codes) {}

    /// Whether someone has no second factor, so that they may set one up after a password alone.
    boolean mayStillSetUp(JdbcClient sql, Step step) {
        return !factors.of(sql, step.account()).isAny();
    }

    /// Lets someone in who owes the setting up of a second factor.
    ///
    /// @return empty where the digits are wrong, or somebody has a second factor already: a
    ///   password alone never replaces it
    Optional<SetUp> setUp(
            JdbcClient sql, Token token, Step step, TotpSecret secret, String digits) {
        SignedIn who = signIns.signedIn(sql, step.account()).orElseThrow();
        if (!mayStillSetUp(sql, step)) {
            return Optional.empty();
        }
        return factors.setUpApp(sql, who, secret, digits)
                .map(codes -> {
                    new StepSql(sql).use(token.digest(), clock.millis());
                    return new SetUp(in(sql, who, step.way().said() + "+authenticator"), codes);
                });
    }
}
