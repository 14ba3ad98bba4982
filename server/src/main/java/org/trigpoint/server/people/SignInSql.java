package org.trigpoint.server.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of signing in: links that sign in once, and browsers that are signed in.
final class SignInSql {
    private final JdbcClient sql;

    SignInSql(JdbcClient sql) {
        this.sql = sql;
    }

    void addLink(String digest, AccountId account, long at, long expires) {
        sql.sql(
                        """
                        insert into sign_in_link (token_digest, account, made_at, expires_at)
                        values (:digest, :account, :at, :expires)
                        """)
                .param("digest", digest)
                .param("account", account.value())
                .param("at", at)
                .param("expires", expires)
                .update();
    }

    void dropLinks(AccountId account, long at) {
        sql.sql(
                        "update sign_in_link set used_at = :at where account = :account and used_at is null")
                .param("account", account.value())
                .param("at", at)
                .update();
    }

    /// Uses a link up; empty where it was used, has run out or never was.
    Optional<AccountId> useLink(String digest, long at) {
        return sql.sql(
                        """
                        update sign_in_link set used_at = :at
                        where token_digest = :digest and used_at is null and expires_at > :at
                        returning account
                        """)
                .param("digest", digest)
                .param("at", at)
                .query((row, _) -> new AccountId(row.getString("account")))
                .optional();
    }

    /// Whether a link would sign in.
    boolean isOpen(String digest, long at) {
        return sql.sql(
                                """
                                select count(*) from sign_in_link
                                where token_digest = :digest and used_at is null and expires_at > :at
                                """)
                        .param("digest", digest)
                        .param("at", at)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void begin(String digest, AccountId account, long at) {
        sql.sql(
                        """
                        insert into sign_in (token_digest, account, made_at, seen_at)
                        values (:digest, :account, :at, :at)
                        """)
                .param("digest", digest)
                .param("account", account.value())
                .param("at", at)
                .update();
    }

    /// @param seenAt when the browser last came, to within the time it is noted
    record Browser(AccountId account, long seenAt) {}

    /// @param since browsers that came last before it are out
    /// @param from sign-ins older than that are out
    Optional<Browser> browser(String digest, long since, long from) {
        return sql.sql(
                        """
                        select account, seen_at from sign_in
                        where token_digest = :digest and ended_at is null
                          and seen_at >= :since and made_at >= :from
                        """)
                .param("digest", digest)
                .param("since", since)
                .param("from", from)
                .query((row, _) ->
                        new Browser(
                                new AccountId(row.getString("account")), row.getLong("seen_at")))
                .optional();
    }

    void see(String digest, long at) {
        sql.sql("update sign_in set seen_at = :at where token_digest = :digest")
                .param("digest", digest)
                .param("at", at)
                .update();
    }

    void end(String digest, long at) {
        sql.sql("update sign_in set ended_at = :at where token_digest = :digest")
                .param("digest", digest)
                .param("at", at)
                .update();
    }

    void endAll(AccountId account, long at) {
        sql.sql("update sign_in set ended_at = :at where account = :account and ended_at is null")
                .param("account", account.value())
                .param("at", at)
                .update();
    }
}
