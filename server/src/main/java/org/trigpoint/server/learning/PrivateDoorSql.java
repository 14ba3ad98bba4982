package org.trigpoint.server.learning;

import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [PrivateDoor] and [PrivateCodes].
final class PrivateDoorSql {
    private static final RowMapper<PrivateCodes.Kept> CODE =
            (row, _) ->
                    new PrivateCodes.Kept(
                            row.getLong("number"),
                            new Sealed(row.getBytes("code_sealed")),
                            row.getLong("made_at"),
                            row.getLong("tries"));

    private final JdbcClient sql;

    PrivateDoorSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a device of theirs opens; empty where it is none, or was closed.
    Optional<PrivateDoor.Proof> device(LearnerId learner, DeviceId device) {
        return sql.sql(
                        """
                        select proven_at from private_device
                        where digest = :device and learner = :learner and closed_at is null
                        """)
                .param("device", device.value())
                .param("learner", learner.value())
                .query((row, _) -> {
                    row.getLong("proven_at");
                    return row.wasNull() ? PrivateDoor.Proof.OWN_WRITING : PrivateDoor.Proof.CODE;
                })
                .optional();
    }

    /// Whether they closed private writing on a device.
    boolean isClosed(LearnerId learner, DeviceId device) {
        return sql.sql(
                                """
                                select count(*) from private_device
                                where digest = :device and learner = :learner
                                  and closed_at is not null
                                """)
                        .param("device", device.value())
                        .param("learner", learner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addDevice(LearnerId learner, DeviceId device, long at) {
        sql.sql(
                        """
                        insert into private_device (digest, learner, made_at)
                        values (:device, :learner, :at)
                        on conflict (digest, learner) do nothing
                        """)
                .param("device", device.value())
                .param("learner", learner.value())
                .param("at", at)
                .update();
    }

    void prove(LearnerId learner, DeviceId device, long at) {
        sql.sql(
                        """
                        update private_device set proven_at = :at
                        where digest = :device and learner = :learner and closed_at is null
                        """)
                .param("device", device.value())
                .param("learner", learner.value())
                .param("at", at)
                .update();
    }

    void close(LearnerId learner, DeviceId device, long at) {
        sql.sql(
                        """
                        update private_device set closed_at = :at
                        where digest = :device and learner = :learner and closed_at is null
                        """)
                .param("device", device.value())
                .param("learner", learner.value())
                .param("at", at)
                .update();
    }

    long codesSince(LearnerId learner, long since) {
        return sql.sql(
                        """
                        select count(*) from private_code
                        where learner = :learner and made_at > :since
                        """)
                .param("learner", learner.value())
                .param("since", since)
                .query(Long.class)
                .single();
    }

    long highestCode(LearnerId learner) {
        return sql.sql(
                        """
                        select coalesce(max(number), 0) from private_code where learner = :learner
                        """)
                .param("learner", learner.value())
                .query(Long.class)
                .single();
    }

    void addCode(LearnerId learner, long number, DeviceId device, byte[] sealed, long at) {
        sql.sql(
                        """
                        insert into private_code (learner, number, device, code_sealed, made_at, tries)
                        values (:learner, :number, :device, :sealed, :at, 0)
                        """)
                .param("learner", learner.value())
                .param("number", number)
                .param("device", device.value())
                .param("sealed", sealed)
                .param("at", at)
                .update();
    }

    Optional<PrivateCodes.Kept> code(LearnerId learner, long number) {
        return sql.sql(
                        """
                        select number, code_sealed, made_at, tries from private_code
                        where learner = :learner and number = :number and used_at is null
                        """)
                .param("learner", learner.value())
                .param("number", number)
                .query(CODE)
                .optional();
    }

    Optional<PrivateCodes.Kept> newestCode(LearnerId learner, DeviceId device) {
        return sql.sql(
                        """
                        select number, code_sealed, made_at, tries from private_code
                        where learner = :learner and device = :device and used_at is null
                        order by number desc limit 1
                        """)
                .param("learner", learner.value())
                .param("device", device.value())
                .query(CODE)
                .optional();
    }

    void countTry(LearnerId learner, long number) {
        sql.sql(
                        """
                        update private_code set tries = tries + 1
                        where learner = :learner and number = :number
                        """)
                .param("learner", learner.value())
                .param("number", number)
                .update();
    }

    void useCode(LearnerId learner, long number, long at) {
        sql.sql(
                        """
                        update private_code set used_at = :at
                        where learner = :learner and number = :number
                        """)
                .param("learner", learner.value())
                .param("number", number)
                .param("at", at)
                .update();
    }

    /// They took their data back.
    void forget(LearnerId learner) {
        sql.sql("delete from private_code where learner = :learner")
                .param("learner", learner.value())
                .update();
        sql.sql("delete from private_device where learner = :learner")
                .param("learner", learner.value())
                .update();
    }
}
