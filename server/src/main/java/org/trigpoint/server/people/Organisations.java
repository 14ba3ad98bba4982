package org.trigpoint.server.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// The organisations on this server. Whoever makes one sees its name and how many work in it, and
/// nothing of what they do.
@Component
public final class Organisations {
    /// The longest name.
    static final int LONGEST = 200;

    private final Accounts accounts;
    private final Audit audit;

    Organisations(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /// The same for a command, which runs beside the server or without it.
    static Organisations of(Keys keys, Clock clock) {
        Audit audit = new Audit(clock);
        Accounts accounts =
                new Accounts(
                        new Identities(keys, clock),
                        audit,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        new SecureRandom(),
                        clock);
        return new Organisations(accounts, audit);
    }

    /// Whether anybody of an organisation has ever signed in.
    public enum Standing {
        INVITED,
        IN_USE
    }

    /// One of them, as the list shows it.
    ///
    /// @param madeAt epoch milliseconds
    /// @param people how many open accounts it has
    public record Line(
            OrganisationId id, String name, long madeAt, long people, Standing standing) {}

    /// An organisation that was made.
    ///
    /// @param link signs its first administrator in, once
    public record Made(OrganisationId id, Token link) {}

    /// What an organisation is called.
    public String name(JdbcClient sql, OrganisationId organisation) {
        return new OrganisationSql(sql).name(organisation);
    }

    /// All of them, the oldest first.
    public List<Line> list(JdbcClient sql) {
        return new OrganisationSql(sql).list();
    }

    /// Makes an organisation and invites its first administrator.
    ///
    /// @param by an account's id, or how it was asked for
    /// @throws NameTakenException where there is one of that name, however it is spelt
    public Made add(JdbcClient sql, String name, Person administrator, String by) {
        if (list(sql).stream().anyMatch(line -> line.name().equalsIgnoreCase(name.strip()))) {
            throw new NameTakenException();
        }
        AccountId first = accounts.setUp(sql, name.strip(), administrator);
        OrganisationId id = new AccountSql(sql).owner(first).orElseThrow().organisation();
        audit.record(sql, id, by, "administrator-invited", first.value(), Map.of());
        return new Made(id, accounts.makeLink(sql, first));
    }

    /// Makes a new link for the first administrator, as long as nobody has signed in there: from
    /// then on only they themselves let people in.
    ///
    /// @return empty where there is no such organisation or it is in use
    public Optional<Token> inviteAgain(JdbcClient sql, OrganisationId id, String by) {
        boolean waits =
                list(sql).stream()
                        .anyMatch(line ->
                                line.id().equals(id) && line.standing() == Standing.INVITED);
        return waits
                ? new OrganisationSql(sql)
                        .firstAdministrator(id)
                        .map(account -> {
                            audit.record(
                                    sql,
                                    id,
                                    by,
                                    "administrator-invited",
                                    account.value(),
                                    Map.of());
                            return accounts.makeLink(sql, account);
                        })
                : Optional.empty();
    }

    /// Whether a name can be given to an organisation.
    static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST;
    }

    /// There is an organisation of that name already.
    public static final class NameTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
