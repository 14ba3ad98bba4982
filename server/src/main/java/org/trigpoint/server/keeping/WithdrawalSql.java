package org.trigpoint.server.keeping;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Withdrawals].
final class WithdrawalSql {
    private final JdbcClient sql;

    WithdrawalSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Everyone who left, as the ledger writes it.
    Set<WithdrawalLedger.Line> all() {
        Set<WithdrawalLedger.Line> all = new LinkedHashSet<>();
        all.addAll(
                sql.sql(
                                """
                                select id, withdrew_data_at as at from learner
                                where withdrew_data_at is not null
                                order by withdrew_data_at, id
                                """)
                        .query((row, _) ->
                                new WithdrawalLedger.Line(
                                        Instant.ofEpochMilli(row.getLong("at")),
                                        WithdrawalLedger.Wish.DATA,
                                        row.getString("id")))
                        .list());
        all.addAll(
                sql.sql(
                                """
                                select id, left_messages_at as at from learner
                                where left_messages_at is not null
                                order by left_messages_at, id
                                """)
                        .query((row, _) ->
                                new WithdrawalLedger.Line(
                                        Instant.ofEpochMilli(row.getLong("at")),
                                        WithdrawalLedger.Wish.MESSAGES,
                                        row.getString("id")))
                        .list());
        all.addAll(
                sql.sql(
                                """
                                select study, pseudonym, withdrew_at from earlier_withdrawal
                                order by withdrew_at, study, pseudonym
                                """)
                        .query((row, _) ->
                                new WithdrawalLedger.Line(
                                        Instant.ofEpochMilli(row.getLong("withdrew_at")),
                                        WithdrawalLedger.Wish.STUDY,
                                        row.getString("study") + "/" + row.getString("pseudonym")))
                        .list());
        return all;
    }
}
