package org.trigpoint.server.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;

/// The statements of [Passkeys].
final class PasskeySql {
    private final JdbcClient sql;

    PasskeySql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(AccountId account, Passkey passkey) {
        sql.sql(
                        """
                        insert into passkey (id, account, name, credential, attested, uses, backup, made_at)
                        values (:id, :account, :name, :credential, :attested, :uses, :backup, :at)
                        """)
                .param("id", passkey.id().value())
                .param("account", account.value())
                .param("name", passkey.name())
                .param("credential", passkey.credential())
                .param("attested", passkey.attested())
                .param("uses", passkey.uses())
                .param("backup", passkey.backup().name())
                .param("at", passkey.madeAt())
                .update();
    }

    List<Passkey> of(AccountId account) {
        return sql.sql(
                        """
                        select id, account, name, credential, attested, uses, backup, made_at, used_at
                        from passkey
                        where account = :account
                        order by made_at, id
                        """)
                .param("account", account.value())
                .query((row, _) -> passkey(row))
                .list();
    }

    /// A passkey as a device names it, in an open account.
    Optional<Passkey> find(String credential) {
        return sql.sql(
                        """
                        select p.id, p.account, p.name, p.credential, p.attested, p.uses, p.backup,
                               p.made_at, p.used_at
                        from passkey p join account a on a.id = p.account
                        where p.credential = :credential and a.closed_at is null
                        """)
                .param("credential", credential)
                .query((row, _) -> passkey(row))
                .optional();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        long usedAt = row.getLong("used_at");
        OptionalLong used = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(usedAt);
        return new Passkey(
                new PasskeyId(row.getString("id")),
                new AccountId(row.getString("account")),
                row.getString("name"),
                row.getString("credential"),
                row.getString("attested"),
                row.getLong("uses"),
                Passkey.Backup.valueOf(row.getString("backup")),
                row.getLong("made_at"),
                used);
    }

    /// Notes that a passkey was used.
    ///
    /// @param uses what the device counts; many count nothing
    /// @return whether it is still there, and nobody noted a later use
    boolean use(PasskeyId id, long uses, Passkey.Backup backup, long at) {
        return sql.sql(
                                """
                                update passkey set uses = :uses, backup = :backup, used_at = :at
                                where id = :id and (uses < :uses or (uses = 0 and :uses = 0))
                                """)
                        .param("id", id.value())
                        .param("uses", uses)
                        .param("backup", backup.name())
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean drop(AccountId account, PasskeyId id) {
        return sql.sql("delete from passkey where id = :id and account = :account")
                        .param("id", id.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void dropAll(AccountId account) {
        sql.sql("delete from passkey where account = :account")
                .param("account", account.value())
                .update();
    }

    /// Keeps that a challenge was answered; false where it was answered before.
    boolean answer(String digest, long now, long expires) {
        sql.sql("delete from answered_challenge where expires_at < :now")
                .param("now", now)
                .update();
        return sql.sql(
                                """
                                insert into answered_challenge (digest, expires_at)
                                values (:digest, :expires)
                                on conflict (digest) do nothing
                                """)
                        .param("digest", digest)
                        .param("expires", expires)
                        .update()
                == 1;
    }
}
