package org.trigpoint.server.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Accounts].
final class AccountSql {
    private static final RowMapper<Row> ROW =
            (row, _) ->
                    new Row(
                            new AccountId(row.getString("id")),
                            new IdentityId(row.getString("identity")),
                            roles(row.getString("role")),
                            row.getObject("closed_at") == null
                                    ? Accounts.Standing.OPEN
                                    : Accounts.Standing.CLOSED);

    private final JdbcClient sql;

    AccountSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param roles empty once closed
    record Row(AccountId id, IdentityId identity, Set<Role> roles, Accounts.Standing standing) {
        Row {
            roles = Set.copyOf(roles);
        }
    }

    long countOrganisations() {
        return sql.sql("select count(*) from organisation").query(Long.class).single();
    }

    List<OrganisationId> organisations() {
        return sql.sql("select id from organisation order by created_at, id")
                .query((row, _) -> new OrganisationId(row.getString("id")))
                .list();
    }

    void addOrganisation(OrganisationId id, String name, long at) {
        sql.sql("insert into organisation (id, name, created_at) values (:id, :name, :at)")
                .param("id", id.value())
                .param("name", name)
                .param("at", at)
                .update();
    }

    void add(AccountId id, OrganisationId organisation, IdentityId identity, long at) {
        sql.sql(
                        """
                        insert into account (id, organisation, identity, created_at)
                        values (:id, :organisation, :identity, :at)
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("identity", identity.value())
                .param("at", at)
                .update();
    }

    void giveRole(AccountId id, Role role, long at) {
        sql.sql("insert into account_role (account, role, given_at) values (:id, :role, :at)")
                .param("id", id.value())
                .param("role", role.name())
                .param("at", at)
                .update();
    }

    void takeRoles(AccountId id) {
        sql.sql("delete from account_role where account = :id").param("id", id.value()).update();
    }

    void close(AccountId id, long at) {
        sql.sql("update account set closed_at = :at, password_hash = null where id = :id")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void setPassword(AccountId id, String hash) {
        sql.sql("update account set password_hash = :hash where id = :id")
                .param("id", id.value())
                .param("hash", hash)
                .update();
    }

    void dropPassword(AccountId id) {
        sql.sql("update account set password_hash = null where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<String> passwordHash(AccountId id) {
        return sql.sql("select password_hash from account where id = :id and closed_at is null")
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(row.getString("password_hash")))
                .optional()
                .flatMap(hash -> hash);
    }

    Optional<AccountId> withIdentity(IdentityId identity) {
        return sql.sql("select id from account where identity = :identity and closed_at is null")
                .param("identity", identity.value())
                .query((row, _) -> new AccountId(row.getString("id")))
                .optional();
    }

    List<Row> members(OrganisationId organisation) {
        return byAccount(
                        sql.sql(
                                        """
                                        select a.id, a.identity, a.closed_at, r.role
                                        from account a left join account_role r on r.account = a.id
                                        where a.organisation = :organisation
                                          and (a.closed_at is null
                                               or exists (select 1 from identity i
                                                          where i.id = a.identity and i.email_index <> ''))
                                        order by case when a.closed_at is null then 0 else 1 end,
                                                 a.created_at, a.id, r.role
                                        """)
                                .param("organisation", organisation.value())
                                .query(ROW)
                                .list())
                .toList();
    }

    /// One of them.
    Optional<Row> member(OrganisationId organisation, AccountId id) {
        return byAccount(
                        sql.sql(
                                        """
                                        select a.id, a.identity, a.closed_at, r.role
                                        from account a left join account_role r on r.account = a.id
                                        where a.organisation = :organisation and a.id = :id
                                        """)
                                .param("organisation", organisation.value())
                                .param("id", id.value())
                                .query(ROW)
                                .list())
                .findFirst();
    }

    /// A row a role becomes a row an account.
    private static Stream<Row> byAccount(List<Row> roles) {
        return roles.stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AccountSql::merged);
    }

    private static Set<Role> roles(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .collect(Collectors.toSet());
    }

    private static Row merged(List<Row> rows) {
        Row first = rows.getFirst();
        return new Row(
                first.id(),
                first.identity(),
                rows.stream().flatMap(row -> row.roles().stream()).collect(Collectors.toSet()),
                first.standing());
    }

    /// Who an open account is, for a signed-in browser.
    Optional<Owner> owner(AccountId id) {
        List<Owner> rows =
                sql.sql(
                                """
                                select a.organisation, a.identity, r.role
                                from account a left join account_role r on r.account = a.id
                                where a.id = :id and a.closed_at is null
                                """)
                        .param("id", id.value())
                        .query((row, _) ->
                                new Owner(
                                        new OrganisationId(row.getString("organisation")),
                                        new IdentityId(row.getString("identity")),
                                        roles(row.getString("role"))))
                        .list();
        return rows.stream()
                .reduce((one, other) ->
                        new Owner(
                                one.organisation(),
                                one.identity(),
                                Stream.concat(one.roles().stream(), other.roles().stream())
                                        .collect(Collectors.toSet())));
    }

    record Owner(OrganisationId organisation, IdentityId identity, Set<Role> roles) {
        Owner {
            roles = Set.copyOf(roles);
        }
    }
}
