package org.trigpoint.server.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.PlanText;
import org.trigpoint.server.programme.Programme;

/// How studies of a programme are analysed: fixed with the programme, before anyone answers.
///
/// The primary comparison is the total, from the first wave to the next; every later wave is
/// compared with the first, facet by facet, with p values adjusted by Holm.
final class StudyPlans {
    /// Fewer people than this are never shown apart.
    static final int SMALLEST_GROUP = AnalysisPlan.USUAL_SMALLEST_GROUP;

    private static final long SEED = 20_260_901;

    private StudyPlans() {}

    /// The day a plan was fixed, and its digest then.
    record Locked(LocalDate on, String digest) {}

    /// The plan of a programme, not locked.
    static AnalysisPlan of(Programme programme) {
        return of(programme, Optional.empty());
    }

    static AnalysisPlan of(Programme programme, Optional<Locked> locked) {
        AnalysisPlan plan = AnalysisPlan.usual(programme.instrument(), programme.waves(), SEED);
        return locked.map(fixed -> plan.locked(fixed.on(), fixed.digest())).orElse(plan);
    }

    /// The digest that tells whether the plan of a programme was changed later.
    static String digestOf(Programme programme) {
        return PlanText.digestOf(of(programme));
    }
}
