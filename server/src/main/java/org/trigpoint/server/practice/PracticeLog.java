package org.trigpoint.server.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;

/// What learners tried at work. What they wrote is theirs alone; how often they tried what reaches
/// a study, of those who agreed to it.
@Component
public final class PracticeLog {
    private final SealedTexts texts;
    private final Audit audit;
    private final Clock clock;

    PracticeLog(SealedTexts texts, Audit audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /// How often someone tried something of a facet.
    ///
    /// @param latest the day they said so last
    public record Count(LearnerId learner, FacetId facet, long tries, LocalDate latest) {}

    /// Keeps a try.
    public void add(JdbcClient sql, Cohort cohort, Learner learner, Tried tried) {
        new PracticeSql(sql).add(learner.id(), tried, texts, clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "practice-noted",
                learner.id().value(),
                Map.of());
    }

    /// Takes one out again.
    ///
    /// @return whether it was theirs
    boolean remove(JdbcClient sql, Cohort cohort, Learner learner, String id) {
        boolean gone = new PracticeSql(sql).remove(learner.id(), id, clock.millis());
        if (gone) {
            audit.record(
                    sql,
                    cohort.organisation(),
                    learner.pseudonym().value(),
                    "practice-taken-out",
                    learner.id().value(),
                    Map.of());
        }
        return gone;
    }

    /// What someone tried, the latest first.
    List<Tried> of(JdbcClient sql, Learner learner) {
        return new PracticeSql(sql).of(learner.id(), texts);
    }

    /// How often everyone of a cohort tried what; who agrees to a study is asked elsewhere.
    public List<Count> counts(JdbcClient sql, CohortId cohort) {
        return new PracticeSql(sql).counts(cohort);
    }
}
