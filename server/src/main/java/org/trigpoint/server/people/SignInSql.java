package org.trigpoint.server.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of signing in: links that sign in once, and browsers that are signed in.
final class SignInSql {
    private final JdbcClient sql;

    SignInSql(JdbcClient sql) {
        this.sql = sql;
    }

    void addLink(String digest, AccountId account, LinkWay way, long at, long expires) {
        sql.sql(
                        """
                        insert into sign_in_link (token_digest, account, way, made_at, expires_at)
                        values (:digest, :account, :way, :at, :expires)
                        """)
                .param("digest", digest)
                .param("account", account.value())
                .param("way", way.name())
                .param("at", at)
                .param("expires", expires)
                .update();
    }

    /// Links of the other way stay: nobody takes away what an administrator handed over by asking
    /// for a mail.
    void dropLinks(AccountId account, LinkWay way, long at) {
        sql.sql(
                        """
                        update sign_in_link set used_at = :at
                        where account = :account and way = :way and used_at is null
                        """)
                .param("account", account.value())
                .param("way", way.name())
                .param("at", at)
                .update();
    }

    /// Uses a link up; empty where it was used, has run out or never was.
    Optional<SignIns.Link> useLink(String digest, long at) {
        return sql.sql(
                        """
                        update sign_in_link set used_at = :at
                        where token_digest = :digest and used_at is null and expires_at > :at
                        returning account, way
                        """)
                .param("digest", digest)
                .param("at", at)
                .query((row, _) ->
                        new SignIns.Link(
                                new AccountId(row.getString("account")),
                                LinkWay.valueOf(row.getString("way"))))
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

    /// @param but the one that stays
    void endOthers(AccountId account, String but, long at) {
        sql.sql(
                        """
                        update sign_in set ended_at = :at
                        where account = :account and ended_at is null and token_digest <> :but
                        """)
                .param("account", account.value())
                .param("but", but)
                .param("at", at)
                .update();
    }

    /// How many browsers are signed in.
    long count(AccountId account, long since, long from) {
        return sql.sql(
                        """
                        select count(*) from sign_in
                        where account = :account and ended_at is null
                          and seen_at >= :since and made_at >= :from
                        """)
                .param("account", account.value())
                .param("since", since)
                .param("from", from)
                .query(Long.class)
                .single();
    }
}
