package org.trigpoint.server.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.trigpoint.server.storage.Database;

/// Signing in and out. A browser holds a token in a cookie; the table holds its digest, so that any
/// server may serve the next page and any sign-in can be ended.
@Component
public final class SignIns {
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Accounts accounts;
    private final Identities identities;
    private final Audit audit;
    private final PasswordEncoder passwords;
    private final RandomGenerator random;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(
            Database database,
            Accounts accounts,
            Identities identities,
            Audit audit,
            PasswordEncoder passwords,
            RandomGenerator random,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.identities = identities;
        this.audit = audit;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
        String hash = passwords.encode("nobody has this password");
        this.nobodysHash = hash == null ? "" : hash;
    }

    /// Whether a link would sign in. Mail programs open links to look at them: only
    /// [#useLink(JdbcClient, Token)], which a button sends, uses it up.
    public boolean isOpen(Token link) {
        return database.read(sql -> new SignInSql(sql).isOpen(link.digest(), clock.millis()));
    }

    /// Whom a link was for.
    ///
    /// @param way how it reached them
    public record Link(AccountId account, LinkWay way) {}

    /// Uses a link up; nobody is signed in by that alone.
    public Optional<Link> useLink(JdbcClient sql, Token link) {
        return new SignInSql(sql).useLink(link.digest(), clock.millis());
    }

    /// Whose address and password these are; nobody is signed in by that alone. Takes as long for
    /// an address that is not known.
    public Optional<AccountId> withPassword(String email, String password) {
        Optional<AccountId> account = database.read(sql -> accounts.withAddress(sql, email));
        Optional<String> hash =
                account.flatMap(id -> database.read(sql -> new AccountSql(sql).passwordHash(id)));
        // hashing is slow on purpose; it is done outside any transaction
        boolean right = passwords.matches(password, hash.orElse(nobodysHash));
        return right && hash.isPresent() ? account : Optional.empty();
    }

    /// Signs someone in, once they have shown all that is asked of them.
    ///
    /// @param how by what, for the audit: `passkey`
    /// @return what the browser keeps
    public Token begin(JdbcClient sql, AccountId account, String how) {
        Token token = Token.fresh(random);
        new SignInSql(sql).begin(token.digest(), account, clock.millis());
        new AccountSql(sql)
                .owner(account)
                .ifPresent(owner ->
                        audit.record(
                                sql,
                                owner.organisation(),
                                account.value(),
                                "signed-in",
                                account.value(),
                                Map.of("by", how)));
        return token;
    }

    /// Who a browser's token belongs to; empty where it has run out.
    public Optional<SignedIn> of(Token token) {
        long now = clock.millis();
        String digest = token.digest();
        Optional<SignInSql.Browser> browser =
                database.read(sql ->
                        new SignInSql(sql)
                                .browser(digest, now - IDLE.toMillis(), now - LONGEST.toMillis()));
        if (browser.isPresent() && now - browser.get().seenAt() > NOTED_EVERY.toMillis()) {
            database.write(sql -> {
                new SignInSql(sql).see(digest, now);
                return true;
            });
        }
        return browser.flatMap(found -> database.read(sql -> signedIn(sql, found.account())));
    }

    /// Who someone with an open account is.
    public Optional<SignedIn> signedIn(JdbcClient sql, AccountId account) {
        return new AccountSql(sql)
                .owner(account)
                .map(owner ->
                        new SignedIn(
                                account,
                                owner.organisation(),
                                owner.roles(),
                                identities
                                        .reveal(sql, owner.identity())
                                        .map(Person::name)
                                        .orElse("")));
    }

    /// Signs a browser out.
    public void end(Token token) {
        database.write(sql -> {
            new SignInSql(sql).end(token.digest(), clock.millis());
            return true;
        });
    }

    /// Whether a browser was signed in a short while ago: what one signs in by is changed by nobody
    /// who merely finds a browser left open.
    public boolean isFresh(Token token) {
        long now = clock.millis();
        return database.read(sql ->
                        new SignInSql(sql)
                                .browser(
                                        token.digest(),
                                        now - IDLE.toMillis(),
                                        now - FRESH.toMillis()))
                .isPresent();
    }

    /// How many browsers someone is signed in at.
    public long browsers(JdbcClient sql, AccountId account) {
        long now = clock.millis();
        return new SignInSql(sql).count(account, now - IDLE.toMillis(), now - LONGEST.toMillis());
    }

    /// Signs someone out everywhere.
    public void endAll(JdbcClient sql, AccountId account) {
        new SignInSql(sql).endAll(account, clock.millis());
    }

    /// Signs someone out everywhere, as they asked.
    public void endEverywhere(JdbcClient sql, SignedIn who) {
        endAll(sql, who.account());
        audit.record(
                sql,
                who.organisation(),
                who.account().value(),
                "signed-out-everywhere",
                who.account().value(),
                Map.of());
    }

    /// Signs someone out everywhere but at one browser.
    public void endOthers(JdbcClient sql, AccountId account, Token here) {
        new SignInSql(sql).endOthers(account, here.digest(), clock.millis());
    }
}
