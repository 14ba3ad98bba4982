package org.trigpoint.server.explaining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [KnowledgeAnswers].
final class KnowledgeSql {
    private final JdbcClient sql;

    KnowledgeSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes other writers of this person's answers wait.
    void lock(LearnerId learner) {
        sql.sql("select id from learner where id = :learner ${for update}")
                .param("learner", learner.value())
                .query(String.class)
                .list();
    }

    void add(LearnerId learner, WaveId wave, String question, int chosen, long at) {
        sql.sql(
                        """
                        insert into knowledge_answer (learner, wave, question, chosen, at)
                        values (:learner, :wave, :question, :chosen, :at)
                        """)
                .param("learner", learner.value())
                .param("wave", wave.value())
                .param("question", question)
                .param("chosen", chosen)
                .param("at", at)
                .update();
    }

    /// One answer.
    record Answered(LearnerId learner, WaveId wave, String question, int chosen, long at) {}

    /// What was chosen, by question.
    Map<String, Integer> of(LearnerId learner, WaveId wave) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        sql.sql(
                        """
                        select question, chosen from knowledge_answer
                        where learner = :learner and wave = :wave
                        """)
                .param("learner", learner.value())
                .param("wave", wave.value())
                .query((row, _) -> Map.entry(row.getString("question"), row.getInt("chosen")))
                .list()
                .forEach(one -> chosen.put(one.getKey(), one.getValue()));
        return chosen;
    }

    List<Answered> of(CohortId cohort) {
        return sql.sql(
                        """
                        select k.learner, k.wave, k.question, k.chosen, k.at
                        from knowledge_answer k join learner l on l.id = k.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                        order by k.learner, k.wave, k.question
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Answered(
                                new LearnerId(row.getString("learner")),
                                new WaveId(row.getString("wave")),
                                row.getString("question"),
                                row.getInt("chosen"),
                                row.getLong("at")))
                .list();
    }

    /// They took their data back, or its time is over.
    void forget(LearnerId learner) {
        sql.sql("delete from knowledge_answer where learner = :learner")
                .param("learner", learner.value())
                .update();
    }
}
