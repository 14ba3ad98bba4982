package org.trigpoint.server.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Statement;

/// The statements of [Receipt].
final class ReceiptSql {
    private final JdbcClient sql;

    ReceiptSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// When a learner last decided.
    Optional<Long> decidedAt(LearnerId learner) {
        return sql.sql("select max(at) as at from consent where learner = :learner")
                .param("learner", learner.value())
                .query((row, _) -> {
                    long at = row.getLong("at");
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(at);
                })
                .single();
    }

    private record Row(Statement statement, Consents.Said said, long sheet) {}

    /// What a learner had said by then, and the version of the sheet they had before them; empty
    /// where they took their answers back since.
    Optional<Receipt> receipt(LearnerId learner, CohortId cohort, long at) {
        Map<Statement, Consents.Said> said = new LinkedHashMap<>();
        long sheet = 0;
        for (Row row :
                sql.sql(
                                """
                                select statement, given, sheet_version from consent
                                where learner = :learner and at <= :at
                                order by at, id
                                """)
                        .param("learner", learner.value())
                        .param("at", at)
                        .query((row, _) ->
                                new Row(
                                        Statement.valueOf(row.getString("statement")),
                                        row.getLong("given") == 1
                                                ? Consents.Said.YES
                                                : Consents.Said.NO,
                                        row.getLong("sheet_version")))
                        .list()) {
            said.put(row.statement(), row.said());
            sheet = row.sheet();
        }
        long version = sheet;
        return sql.sql(
                        """
                        select text from information_sheet where cohort = :cohort and version = :version
                        """)
                .param("cohort", cohort.value())
                .param("version", version)
                .query((row, _) -> new Receipt(at, version, row.getString("text"), said))
                .optional();
    }
}
