package org.trigpoint.server.messages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [SignInLetters].
final class SignInLetterSql {
    private final JdbcClient sql;

    SignInLetterSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// A letter that somebody asked for.
    ///
    /// @param account whose link; empty where nobody has the address that was typed
    record Asked(String id, Optional<AccountId> account, long askedAt) {}

    void add(Optional<AccountId> account, long at) {
        sql.sql(
                        """
                        insert into sign_in_letter (id, account, asked_at, tried_at)
                        values (:id, :account, :at, 0)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("account", account.map(AccountId::value).orElse(null))
                .param("at", at)
                .update();
    }

    /// Whether there is anything to do.
    boolean isAny() {
        return sql.sql("select count(*) from sign_in_letter").query(Long.class).single() > 0;
    }

    /// Takes letters in hand that nobody else has.
    ///
    /// @param before those tried since are left alone
    List<Asked> take(long now, long before, int most) {
        return sql.sql(
                        """
                        update sign_in_letter set tried_at = :now
                        where id in (
                            select id from sign_in_letter
                            where tried_at <= :before
                            order by asked_at, id
                            limit :most)
                          and tried_at <= :before
                        returning id, account, asked_at
                        """)
                .param("now", now)
                .param("before", before)
                .param("most", most)
                .query((row, _) ->
                        new Asked(
                                row.getString("id"),
                                Optional.ofNullable(row.getString("account")).map(AccountId::new),
                                row.getLong("asked_at")))
                .list();
    }

    void drop(String id) {
        sql.sql("delete from sign_in_letter where id = :id").param("id", id).update();
    }

    /// Where an open account belongs, and who it is.
    record Owner(OrganisationId organisation, IdentityId identity) {}

    Optional<Owner> owner(AccountId account) {
        return sql.sql(
                        """
                        select organisation, identity from account
                        where id = :account and closed_at is null
                        """)
                .param("account", account.value())
                .query((row, _) ->
                        new Owner(
                                new OrganisationId(row.getString("organisation")),
                                new IdentityId(row.getString("identity"))))
                .optional();
    }
}
