package org.trigpoint.server.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who people are: the only place that encrypts and decrypts names and addresses.
///
/// Its methods take the transaction they run in, so that an identity and what refers to it are
/// written together or not at all.
@Component
public final class Identities {
    private static final int AT_ONCE = 500;

    private final Keys keys;
    private final Clock clock;

    Identities(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Keeps a person's name and address, sealed.
    public IdentityId add(JdbcClient sql, OrganisationId organisation, Person person) {
        IdentityId id = IdentityId.fresh();
        new IdentitySql(sql)
                .add(
                        id,
                        organisation,
                        keys.seal(person.name(), id.value()),
                        keys.seal(person.email(), id.value()),
                        keys.index(person.email()),
                        clock.millis());
        return id;
    }

    /// The identity with that address in an organisation, where there is one.
    public Optional<IdentityId> find(JdbcClient sql, OrganisationId organisation, String email) {
        return Person.isAddress(email)
                ? new IdentitySql(sql).find(organisation, keys.index(new Person("", email).email()))
                : Optional.empty();
    }

    /// Who it is, where that is still known.
    public Optional<Person> reveal(JdbcClient sql, IdentityId id) {
        return new IdentitySql(sql).read(id).map(sealed -> opened(id, sealed));
    }

    /// Who they are, where that is still known, in few statements.
    public Map<IdentityId, Person> reveal(JdbcClient sql, Collection<IdentityId> ids) {
        List<IdentityId> all = List.copyOf(ids);
        Map<IdentityId, Person> people = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<IdentityId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            new IdentitySql(sql)
                    .readAll(some)
                    .forEach(row -> people.put(row.id(), opened(row.id(), row.sealed())));
        }
        return people;
    }

    private Person opened(IdentityId id, IdentitySql.Sealed sealed) {
        return new Person(
                keys.open(sealed.name(), id.value()), keys.open(sealed.email(), id.value()));
    }

    /// Writes to a person at another address from now on; nothing of the one before is kept.
    public void readdress(JdbcClient sql, IdentityId id, String email) {
        reveal(sql, id)
                .map(person -> new Person(person.name(), email))
                .ifPresent(person ->
                        new IdentitySql(sql)
                                .replace(
                                        id,
                                        keys.seal(person.name(), id.value()),
                                        keys.seal(person.email(), id.value()),
                                        keys.index(person.email())));
    }

    /// Deletes an identity that nothing refers to any more.
    public void delete(JdbcClient sql, IdentityId id) {
        new IdentitySql(sql).delete(id);
    }

    /// Forgets who it is. What refers to it keeps its pseudonym and can never be named again.
    public void forget(JdbcClient sql, IdentityId id) {
        new IdentitySql(sql)
                .replace(
                        id,
                        keys.seal("", id.value()),
                        keys.seal("gone@gone.invalid", id.value()),
                        "");
    }
}
