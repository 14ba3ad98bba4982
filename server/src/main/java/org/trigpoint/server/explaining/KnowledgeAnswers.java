package org.trigpoint.server.explaining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.Knowledge.Question;

/// Questions of knowledge, answered once before and once after.
@Component
final class KnowledgeAnswers {
    private final Explained explained;
    private final Audit audit;
    private final Clock clock;

    KnowledgeAnswers(Explained explained, Audit audit, Clock clock) {
        this.explained = explained;
        this.audit = audit;
        this.clock = clock;
    }

    List<Question> questions(Cohort cohort) {
        return explained.pack(cohort).knowledge().questions();
    }

    /// What someone chose, by question; empty before they answered.
    Map<String, Integer> of(JdbcClient sql, Visit visit, WaveId wave) {
        return new KnowledgeSql(sql).of(visit.learner().id(), wave);
    }

    /// Keeps the answers of a wave; the first that are sent count, and none after them are kept.
    ///
    /// @param chosen by question: places of options, counted from 0
    void answer(JdbcClient sql, Visit visit, WaveId wave, Map<String, Integer> chosen) {
        KnowledgeSql answers = new KnowledgeSql(sql);
        answers.lock(visit.learner().id());
        if (answers.of(visit.learner().id(), wave).isEmpty()) {
            long now = clock.millis();
            chosen.forEach((question, option) ->
                    answers.add(visit.learner().id(), wave, question, option, now));
            audit.record(
                    sql,
                    visit.cohort().organisation(),
                    visit.learner().pseudonym().value(),
                    "knowledge-answered",
                    visit.learner().id().value(),
                    Map.of("wave", wave.value()));
        }
    }
}
