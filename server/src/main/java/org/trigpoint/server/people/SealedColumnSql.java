package org.trigpoint.server.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [KeyRotation] over columns that [SealedColumn] names; nothing else is ever put
/// into them.
final class SealedColumnSql {
    private final JdbcClient sql;

    SealedColumnSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// One sealed value. Not a record: it holds an array, and nobody compares it.
    static final class Value {
        private final String row;
        private final byte[] sealed;

        Value(String row, byte[] sealed) {
            this.row = row;
            this.sealed = sealed;
        }

        String row() {
            return row;
        }

        byte[] sealed() {
            return sealed;
        }
    }

    /// Values of a column, in the order of their rows.
    ///
    /// @param after the row to go on after; blank for the first
    List<Value> next(SealedColumn column, String after, int most) {
        return sql.sql(
                        """
                        select ${key} as row_key, ${column} as sealed from ${table}
                        where ${column} is not null and ${key} > :after
                        order by ${key}
                        limit :most
                        """
                                .replace("${key}", column.key())
                                .replace("${column}", column.column())
                                .replace("${table}", column.table()))
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Value(row.getString("row_key"), row.getBytes("sealed")))
                .list();
    }

    void replace(SealedColumn column, String row, byte[] sealed) {
        sql.sql(
                        "update ${table} set ${column} = :sealed where ${key} = :row"
                                .replace("${key}", column.key())
                                .replace("${column}", column.column())
                                .replace("${table}", column.table()))
                .param("sealed", sealed)
                .param("row", row)
                .update();
    }

    /// Drops recovery codes: only keyed digests of them are kept, which nobody can renew.
    ///
    /// @return how many could still have been used
    long dropRecoveryCodes() {
        long unused =
                sql.sql("select count(*) from recovery_code where used_at is null")
                        .query(Long.class)
                        .single();
        sql.sql("delete from recovery_code").update();
        return unused;
    }

    /// Forgets the codes that open private writing: each is of use for minutes, and is asked for
    /// again.
    void dropPrivateCodes() {
        sql.sql("delete from private_code").update();
    }

    /// Drops by what people in studies of spreadsheets are found: only keyed digests of it are
    /// kept. They are found by pseudonym from then on.
    ///
    /// @return how many people were marked
    long dropEarlierMarks() {
        long people =
                sql.sql(
                                """
                                select count(*) from (select distinct study, pseudonym from earlier_mark) marked
                                """)
                        .query(Long.class)
                        .single();
        sql.sql("delete from earlier_mark").update();
        return people;
    }

    /// The cohort in which a code is found again; empty where the code was forgotten.
    Optional<String> cohortOfCode(String learner) {
        return sql.sql(
                        """
                        select cohort from learner_code
                        where learner = :learner and code_index <> ''
                        """)
                .param("learner", learner)
                .query(String.class)
                .optional();
    }

    /// Renews the digest a code is found by.
    void indexCode(String learner, String index) {
        sql.sql("update learner_code set code_index = :index where learner = :learner")
                .param("index", index)
                .param("learner", learner)
                .update();
    }

    /// Renews the digest an address is found by; one that was forgotten stays without.
    void index(String identity, String index) {
        sql.sql(
                        """
                        update identity set email_index = :index
                        where id = :id and email_index <> ''
                        """)
                .param("index", index)
                .param("id", identity)
                .update();
    }
}
