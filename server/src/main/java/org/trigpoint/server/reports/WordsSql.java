package org.trigpoint.server.reports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.questionnaires.AnswerSet;

/// Reads what people wrote in words of their own, and what was said about it.
final class WordsSql {
    private final JdbcClient sql;

    WordsSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// What someone sent at a wave and what counts of it.
    record Sheet(String sending, WaveId wave, AnswerSet answers) {}

    /// The sheets of everyone who takes part; who they are is not here.
    List<Sheet> sheets(CohortId cohort) {
        return sql.sql(
                        """
                        select s.id, a.wave, s.answers
                        from administration a
                        join sending s on s.id = a.current
                        join learner l on l.id = a.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        order by s.id
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Sheet(
                                row.getString("id"),
                                new WaveId(row.getString("wave")),
                                AnswerSet.of(row.getString("answers"))))
                .list();
    }

    /// What was said last about an item of a sending.
    record Verdict(String sending, ItemId item, Words.Verdict verdict) {}

    /// What was said last about everything written in a cohort.
    List<Verdict> verdicts(CohortId cohort) {
        Map<String, Verdict> latest = new HashMap<>();
        sql.sql(
                        """
                        select v.sending, v.item, v.goes_in
                        from words_verdict v
                        join sending s on s.id = v.sending
                        join learner l on l.id = s.learner
                        where l.cohort = :cohort
                        order by v.decided_at, v.id
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Verdict(
                                row.getString("sending"),
                                new ItemId(row.getString("item")),
                                row.getLong("goes_in") == 1
                                        ? Words.Verdict.GOES_IN
                                        : Words.Verdict.STAYS_OUT))
                .list()
                .forEach(verdict -> latest.put(verdict.sending() + " " + verdict.item(), verdict));
        return List.copyOf(latest.values());
    }

    /// Items whose words may go into a study, by sending.
    Map<String, Set<ItemId>> read(CohortId cohort) {
        Map<String, Set<ItemId>> read = new HashMap<>();
        for (Verdict verdict : verdicts(cohort)) {
            if (verdict.verdict() == Words.Verdict.GOES_IN) {
                read.computeIfAbsent(verdict.sending(), _ -> new HashSet<>()).add(verdict.item());
            }
        }
        return read;
    }

    void add(String id, String sending, ItemId item, Words.Verdict verdict, long at, String by) {
        sql.sql(
                        """
                        insert into words_verdict (id, sending, item, goes_in, decided_at, decided_by)
                        values (:id, :sending, :item, :in, :at, :by)
                        """)
                .param("id", id)
                .param("sending", sending)
                .param("item", item.value())
                .param("in", verdict == Words.Verdict.GOES_IN ? 1 : 0)
                .param("at", at)
                .param("by", by)
                .update();
    }
}
