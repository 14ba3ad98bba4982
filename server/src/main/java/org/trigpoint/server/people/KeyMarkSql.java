package org.trigpoint.server.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [KeyMark].
final class KeyMarkSql {
    private final JdbcClient sql;

    KeyMarkSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// The mark. Not a record: it holds an array, and nobody compares it.
    static final class Row {
        private final KeyMark.State state;
        private final byte[] proof;

        Row(KeyMark.State state, byte[] proof) {
            this.state = state;
            this.proof = proof;
        }

        KeyMark.State state() {
            return state;
        }

        byte[] proof() {
            return proof;
        }
    }

    Optional<Row> read() {
        return sql.sql("select state, proof from key_mark where id = 1")
                .query((row, _) ->
                        new Row(
                                KeyMark.State.valueOf(row.getString("state")),
                                row.getBytes("proof")))
                .optional();
    }

    void put(KeyMark.State state, byte[] proof) {
        sql.sql(
                        """
                        insert into key_mark (id, state, proof) values (1, :state, :proof)
                        on conflict (id) do update set state = excluded.state, proof = excluded.proof
                        """)
                .param("state", state.name())
                .param("proof", proof)
                .update();
    }

    /// Some sealed name, where anybody is known.
    Optional<SealedColumnSql.Value> anyIdentity() {
        return sql.sql("select id, name_sealed from identity order by id limit 1")
                .query((row, _) ->
                        new SealedColumnSql.Value(row.getString("id"), row.getBytes("name_sealed")))
                .optional();
    }
}
