package org.trigpoint.server.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;

/// The statements of [SignInDoor]: browsers that owe the second step.
final class StepSql {
    private final JdbcClient sql;

    StepSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(String digest, SignInDoor.Step step, long at, long expires) {
        sql.sql(
                        """
                        insert into sign_in_step (token_digest, account, way, made_at, expires_at)
                        values (:digest, :account, :way, :at, :expires)
                        """)
                .param("digest", digest)
                .param("account", step.account().value())
                .param("way", step.way().name())
                .param("at", at)
                .param("expires", expires)
                .update();
    }

    Optional<SignInDoor.Step> find(String digest, long at) {
        return sql.sql(
                        """
                        select account, way from sign_in_step
                        where token_digest = :digest and used_at is null and expires_at > :at
                        """)
                .param("digest", digest)
                .param("at", at)
                .query((row, _) ->
                        new SignInDoor.Step(
                                new AccountId(row.getString("account")),
                                Way.valueOf(row.getString("way"))))
                .optional();
    }

    void use(String digest, long at) {
        sql.sql("update sign_in_step set used_at = :at where token_digest = :digest")
                .param("digest", digest)
                .param("at", at)
                .update();
    }

    void dropAll(AccountId account) {
        sql.sql("delete from sign_in_step where account = :account")
                .param("account", account.value())
                .update();
    }

    void dropOld(long before) {
        sql.sql("delete from sign_in_step where expires_at < :before")
                .param("before", before)
                .update();
    }
}
