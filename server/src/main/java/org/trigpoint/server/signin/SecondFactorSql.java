package org.trigpoint.server.signin;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [SecondFactors].
final class SecondFactorSql {
    private final JdbcClient sql;

    SecondFactorSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// When an authenticator app was set up, and what is left in case of need.
    SecondFactors.Held held(AccountId account) {
        return sql.sql(
                        """
                        select totp_set_at,
                               (select count(*) from recovery_code
                                where account = :account and used_at is null) as codes,
                               (select count(*) from passkey where account = :account) as passkeys
                        from account
                        where id = :account
                        """)
                .param("account", account.value())
                .query((row, _) -> {
                    long since = row.getLong("totp_set_at");
                    return new SecondFactors.Held(
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(since),
                            row.getLong("codes"),
                            row.getLong("passkeys"));
                })
                .single();
    }

    /// A sealed secret. Not a record: it holds an array.
    static final class Sealed {
        private final byte[] secret;

        Sealed(byte[] secret) {
            this.secret = secret;
        }

        byte[] secret() {
            return secret;
        }
    }

    Optional<Sealed> secret(AccountId account) {
        return sql.sql("select totp_sealed from account where id = :account and closed_at is null")
                .param("account", account.value())
                .query((row, _) ->
                        Optional.ofNullable(row.getBytes("totp_sealed")).map(Sealed::new))
                .optional()
                .flatMap(sealed -> sealed);
    }

    void setSecret(AccountId account, byte[] sealed, long step, long at) {
        sql.sql(
                        """
                        update account
                        set totp_sealed = :sealed, totp_last_step = :step, totp_set_at = :at
                        where id = :account
                        """)
                .param("account", account.value())
                .param("sealed", sealed)
                .param("step", step)
                .param("at", at)
                .update();
    }

    void dropSecret(AccountId account) {
        sql.sql(
                        """
                        update account
                        set totp_sealed = null, totp_last_step = 0, totp_set_at = null
                        where id = :account
                        """)
                .param("account", account.value())
                .update();
    }

    /// Uses a step up; false where it, or a later one, was used before.
    boolean useStep(AccountId account, long step) {
        return sql.sql(
                                """
                                update account set totp_last_step = :step
                                where id = :account and totp_last_step < :step
                                """)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void addCode(AccountId account, String code, long at) {
        sql.sql(
                        """
                        insert into recovery_code (account, code, made_at)
                        values (:account, :code, :at)
                        """)
                .param("account", account.value())
                .param("code", code)
                .param("at", at)
                .update();
    }

    void dropCodes(AccountId account) {
        sql.sql("delete from recovery_code where account = :account")
                .param("account", account.value())
                .update();
    }

    /// Uses a code up; false where it was used, or is none.
    boolean useCode(AccountId account, String code, long at) {
        return sql.sql(
                                """
                                update recovery_code set used_at = :at
                                where account = :account and code = :code and used_at is null
                                """)
                        .param("account", account.value())
                        .param("code", code)
                        .param("at", at)
                        .update()
                == 1;
    }

    /// The roles of an organisation's rule, parted by blanks; empty where it made none.
    Optional<String> rule(OrganisationId organisation) {
        return sql.sql(
                        """
                        select roles from second_factor_rule
                        where organisation = :organisation
                        order by version desc
                        limit 1
                        """)
                .param("organisation", organisation.value())
                .query(String.class)
                .optional();
    }

    void addRule(OrganisationId organisation, String roles, long at) {
        sql.sql(
                        """
                        insert into second_factor_rule (organisation, version, roles, made_at)
                        select :organisation, coalesce(max(version), 0) + 1, :roles, :at
                        from second_factor_rule
                        where organisation = :organisation
                        """)
                .param("organisation", organisation.value())
                .param("roles", roles)
                .param("at", at)
                .update();
    }
}
