package org.trigpoint.server.people;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Organisations and the staff in them.
@Component
public final class Accounts {
    private final Identities identities;
    private final Audit audit;
    private final PasswordEncoder passwords;
    private final RandomGenerator random;
    private final Clock clock;

    Accounts(
            Identities identities,
            Audit audit,
            PasswordEncoder passwords,
            RandomGenerator random,
            Clock clock) {
        this.identities = identities;
        this.audit = audit;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    /// Someone on the list of staff.
    ///
    /// @param roles what they are; empty once the account is closed
    public record Member(AccountId id, Person person, Set<Role> roles, Standing standing) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /// Whether an account can be used.
    public enum Standing {
        OPEN,
        CLOSED
    }

    /// Whether the server has an organisation at all.
    public boolean isSetUp(JdbcClient sql) {
        return new AccountSql(sql).countOrganisations() > 0;
    }

    /// Makes an organisation and its first administrator, who is programme lead and evaluator too
    /// until they share that out. Whoever sets up the first one administrates the server.
    public AccountId setUp(JdbcClient sql, String organisation, Person administrator) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_LEAD, Role.EVALUATOR);
        if (!isSetUp(sql)) {
            roles.add(Role.SERVER_ADMINISTRATOR);
        }
        OrganisationId id = OrganisationId.fresh();
        new AccountSql(sql).addOrganisation(id, organisation, clock.millis());
        audit.record(sql, id, Audit.CLOCK, "organisation-made", id.value(), Map.of());
        return open(sql, id, administrator, roles, Audit.CLOCK);
    }

    /// Opens an account; the same address has one account in an organisation.
    ///
    /// @throws AlreadyThereException where the address has one
    public AccountId open(
            JdbcClient sql,
            OrganisationId organisation,
            Person person,
            Set<Role> roles,
            String actor) {
        if (withAddress(sql, organisation, person.email()).isPresent()) {
            throw new AlreadyThereException();
        }
        AccountId id = AccountId.fresh();
        IdentityId identity = identities.add(sql, organisation, person);
        AccountSql accounts = new AccountSql(sql);
        accounts.add(id, organisation, identity, clock.millis());
        giveRoles(accounts, id, roles);
        audit.record(sql, organisation, actor, "account-opened", id.value(), facts(roles));
        return id;
    }

    private void giveRoles(AccountSql accounts, AccountId id, Set<Role> roles) {
        for (Role role : roles) {
            if (role == Role.LEARNER) {
                throw new IllegalArgumentException("Learners come by personal link");
            }
            accounts.giveRole(id, role, clock.millis());
        }
    }

    private static Map<String, String> facts(Set<Role> roles) {
        return Map.of(
                "roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
    }

    /// Changes what someone is in the organisation. Who administrates the server goes on to.
    public void changeRoles(JdbcClient sql, SignedIn by, AccountId id, Set<Role> given) {
        AccountSql accounts = new AccountSql(sql);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(given);
        roles.remove(Role.SERVER_ADMINISTRATOR);
        accounts.owner(id)
                .filter(owner -> owner.roles().contains(Role.SERVER_ADMINISTRATOR))
                .ifPresent(_ -> roles.add(Role.SERVER_ADMINISTRATOR));
        accounts.takeRoles(id);
        giveRoles(accounts, id, roles);
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "roles-changed",
                id.value(),
                facts(roles));
    }

    /// Closes an account: nobody signs in with it any more, and whoever is signed in is out.
    public void close(JdbcClient sql, SignedIn by, AccountId id) {
        AccountSql accounts = new AccountSql(sql);
        accounts.takeRoles(id);
        accounts.close(id, clock.millis());
        new SignInSql(sql).endAll(id, clock.millis());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "account-closed",
                id.value(),
                Map.of());
    }

    /// Whose account it is.
    public OrganisationId organisation(JdbcClient sql, AccountId id) {
        return new AccountSql(sql).owner(id).orElseThrow().organisation();
    }

    /// Everyone, the open accounts first.
    public List<Member> members(JdbcClient sql, OrganisationId organisation) {
        List<AccountSql.Row> rows = new AccountSql(sql).members(organisation);
        Map<IdentityId, Person> people =
                identities.reveal(sql, rows.stream().map(AccountSql.Row::identity).toList());
        return rows.stream()
                .map(row ->
                        new Member(
                                row.id(),
                                Optional.ofNullable(people.get(row.identity())).orElseThrow(),
                                row.roles(),
                                row.standing()))
                .toList();
    }

    /// One of them; empty where the account is in another organisation.
    public Optional<Member> member(JdbcClient sql, OrganisationId organisation, AccountId id) {
        return new AccountSql(sql)
                .member(organisation, id)
                .map(row ->
                        new Member(
                                row.id(),
                                identities.reveal(sql, row.identity()).orElseThrow(),
                                row.roles(),
                                row.standing()));
    }

    /// The open account with that address, in any organisation.
    public Optional<AccountId> withAddress(JdbcClient sql, String email) {
        return new AccountSql(sql)
                .organisations().stream()
                        .flatMap(organisation -> withAddress(sql, organisation, email).stream())
                        .findFirst();
    }

    /// The open account with that address in one organisation.
    public Optional<AccountId> withAddress(
            JdbcClient sql, OrganisationId organisation, String email) {
        return identities
                .find(sql, organisation, email)
                .flatMap(identity -> new AccountSql(sql).withIdentity(identity));
    }

    /// Makes a link that an administrator hands over, and that signs in once. Older ones of the
    /// account stop working.
    public Token makeLink(JdbcClient sql, AccountId id) {
        return makeLink(sql, id, LinkWay.HANDED);
    }

    /// Makes a link that signs in once. Older ones that went the same way stop working.
    public Token makeLink(JdbcClient sql, AccountId id, LinkWay way) {
        Token token = Token.fresh(random);
        SignInSql links = new SignInSql(sql);
        links.dropLinks(id, way, clock.millis());
        links.addLink(
                token.digest(), id, way, clock.millis(), clock.millis() + way.lasts().toMillis());
        return token;
    }

    /// Whether someone signs in by a password.
    public boolean hasPassword(JdbcClient sql, AccountId id) {
        return new AccountSql(sql).passwordHash(id).isPresent();
    }

    /// Turns a password into what is kept of it. Slow on purpose: do it outside any transaction.
    public PasswordHash hash(String password) {
        return new PasswordHash(
                Optional.ofNullable(passwords.encode(password))
                        .orElseThrow(
                                () -> new IllegalStateException("The password was not hashed")));
    }

    /// What is kept of a password.
    public record PasswordHash(String value) {
        /// Nothing of it: logs and traces print records.
        @Override
        public String toString() {
            return "PasswordHash";
        }
    }

    /// Sets a password.
    public void setPassword(JdbcClient sql, SignedIn by, PasswordHash hash) {
        new AccountSql(sql).setPassword(by.account(), hash.value());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "password-set",
                by.account().value(),
                Map.of());
    }

    /// Takes a password away: the other ways in stay.
    public void dropPassword(JdbcClient sql, SignedIn by) {
        new AccountSql(sql).dropPassword(by.account());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "password-removed",
                by.account().value(),
                Map.of());
    }

    /// There is an account with that address already.
    public static final class AlreadyThereException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
