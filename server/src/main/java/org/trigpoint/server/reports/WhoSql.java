package org.trigpoint.server.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.web.Paged;

/// Reads who has answered what; for those alone who may put things right.
final class WhoSql {
    private final JdbcClient sql;

    WhoSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// A participant.
    record Part(LearnerId learner, String pseudonym, boolean opened, boolean writable) {}

    /// How many agreed to the study and have not withdrawn their data.
    long count(CohortId cohort) {
        return sql.sql(
                        """
                        select count(*) from learner l
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        """)
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    /// Those of a page.
    List<Part> parts(CohortId cohort, Paged paged) {
        return sql.sql(
                        """
                        select l.id, l.pseudonym, l.opened_at, l.left_messages_at
                        from learner l
                        where l.cohort = :cohort and l.withdrew_data_at is null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        order by l.pseudonym
                        limit :most offset :skip
                        """)
                .param("cohort", cohort.value())
                .param("most", paged.each())
                .param("skip", paged.skip())
                .query((row, _) ->
                        new Part(
                                new LearnerId(row.getString("id")),
                                row.getString("pseudonym"),
                                row.getObject("opened_at") != null,
                                row.getObject("left_messages_at") == null))
                .list();
    }

    /// One wave of one person.
    record Sheet(LearnerId learner, WaveId wave) {}

    /// How far a sheet is.
    record Progressed(Sheet sheet, boolean finished, boolean late) {}

    /// The sheets of some people: those of a page.
    Map<Sheet, Progressed> sheets(List<LearnerId> learners) {
        Map<Sheet, Progressed> sheets = new HashMap<>();
        if (learners.isEmpty()) {
            return sheets;
        }
        sql.sql(
                        """
                        select a.learner, a.wave, a.finished_at, a.late
                        from administration a
                        where a.learner in (:learners)
                        """)
                .param("learners", learners.stream().map(LearnerId::value).toList())
                .query((row, _) ->
                        new Progressed(
                                new Sheet(
                                        new LearnerId(row.getString("learner")),
                                        new WaveId(row.getString("wave"))),
                                row.getObject("finished_at") != null,
                                row.getLong("late") == 1))
                .list()
                .forEach(sheet -> sheets.put(sheet.sheet(), sheet));
        return sheets;
    }
}
