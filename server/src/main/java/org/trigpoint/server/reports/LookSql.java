package org.trigpoint.server.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.CohortId;

/// The statements of [ClosedChanges].
final class LookSql {
    private final JdbcClient sql;

    LookSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(String id, CohortId cohort, WaveId wave, AccountId account, long at) {
        sql.sql(
                        """
                        insert into early_look (id, cohort, wave, account, at)
                        values (:id, :cohort, :wave, :account, :at)
                        """)
                .param("id", id)
                .param("cohort", cohort.value())
                .param("wave", wave.value())
                .param("account", account.value())
                .param("at", at)
                .update();
    }

    /// The wave a person looked at.
    ///
    /// @param since looks before this moment do not count
    Optional<WaveId> wave(String id, CohortId cohort, AccountId account, long since) {
        return sql.sql(
                        """
                        select wave from early_look
                        where id = :id and cohort = :cohort and account = :account and at >= :since
                        """)
                .param("id", id)
                .param("cohort", cohort.value())
                .param("account", account.value())
                .param("since", since)
                .query((row, _) -> new WaveId(row.getString("wave")))
                .optional();
    }

    /// What tells whether closed waves hold the same as before: answers in them do not change any
    /// more, but people leave, decide otherwise about the study, and registers are mended.
    String mark(CohortId cohort, LocalDate closed) {
        return sql.sql(
                        """
                        select (select count(*) from learner l
                                where l.cohort = :cohort and l.withdrew_data_at is not null) as gone,
                               (select coalesce(max(c.at), 0) from consent c
                                join learner l on l.id = c.learner
                                where l.cohort = :cohort) as said,
                               (select count(*) from attendance a
                                join workshop w on w.id = a.workshop
                                where w.cohort = :cohort) as noted
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        closed
                                + "-"
                                + row.getLong("gone")
                                + "-"
                                + row.getLong("said")
                                + "-"
                                + row.getLong("noted"))
                .single();
    }
}
