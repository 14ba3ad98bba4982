package org.trigpoint.server.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [OwnSignIns].
final class OwnSignInSql {
    private final JdbcClient sql;

    OwnSignInSql(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> organisation(OrganisationId id) {
        return sql.sql("select name from organisation where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /// The only organisation there is; empty where there are several, or none.
    Optional<OrganisationId> onlyOrganisation() {
        List<OrganisationId> some =
                sql.sql("select id from organisation order by id limit 2")
                        .query((row, _) -> new OrganisationId(row.getString("id")))
                        .list();
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    /// Whose an identity at an issuer is.
    Optional<AccountId> account(OrganisationId organisation, String issuer, String subject) {
        return sql.sql(
                        """
                        select account from own_sign_in
                        where organisation = :organisation and issuer = :issuer and subject = :subject
                        """)
                .param("organisation", organisation.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, _) -> new AccountId(row.getString("account")))
                .optional();
    }

    /// When someone first came that way; empty where they never did.
    Optional<Long> boundAt(AccountId account) {
        return sql.sql(
                        """
                        select bound_at from own_sign_in
                        where account = :account
                        order by bound_at desc
                        limit 1
                        """)
                .param("account", account.value())
                .query(Long.class)
                .optional();
    }

    /// Binds someone to who they are at an issuer; false where they are bound to somebody else
    /// there.
    boolean bind(
            OrganisationId organisation,
            AccountId account,
            String issuer,
            String subject,
            long at) {
        return sql.sql(
                                """
                                insert into own_sign_in (organisation, account, issuer, subject, bound_at)
                                values (:organisation, :account, :issuer, :subject, :at)
                                on conflict do nothing
                                """)
                        .param("organisation", organisation.value())
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("at", at)
                        .update()
                == 1;
    }

    void dropAll(AccountId account) {
        sql.sql("delete from own_sign_in where account = :account")
                .param("account", account.value())
                .update();
    }
}
