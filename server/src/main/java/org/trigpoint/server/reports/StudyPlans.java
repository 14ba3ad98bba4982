package org.trigpoint.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Estimator;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.PlanText;
import org.trigpoint.evaluation.study.Primary;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.server.programme.Programme;

/// How studies of a programme are analysed: fixed with the programme, before anyone answers.
///
/// The primary comparison is the total, from the first wave to the next; every later wave is
/// compared with the first, facet by facet, with p values adjusted by Holm.
final class StudyPlans {
    /// Fewer people than this are never shown apart.
    static final int SMALLEST_GROUP = 8;

    private static final long SEED = 20_260_901;
    private static final double LEVEL = 0.95;

    private StudyPlans() {}

    /// The day a plan was fixed, and its digest then.
    record Locked(LocalDate on, String digest) {}

    /// The plan of a programme, not locked.
    static AnalysisPlan of(Programme programme) {
        return of(programme, Optional.empty());
    }

    static AnalysisPlan of(Programme programme, Optional<Locked> locked) {
        List<WaveId> measured =
                programme.waves().stream()
                        .filter(wave -> wave.kind() == WaveKind.MEASURED)
                        .map(Wave::id)
                        .toList();
        List<Contrast> family =
                measured.stream()
                        .skip(1)
                        .map(wave -> new Contrast(measured.getFirst(), wave))
                        .toList();
        Instrument instrument = programme.instrument();
        Optional<Outcome> total =
                instrument.total() == Total.NONE
                        ? Optional.empty()
                        : Optional.of(new Outcome.OfTotal(instrument.id()));
        return new AnalysisPlan(
                family.stream()
                        .findFirst()
                        .map(contrast -> new Primary(instrument.id(), total, contrast)),
                Estimator.PAIRS,
                family,
                LEVEL,
                Multiplicity.HOLM,
                SMALLEST_GROUP,
                SEED,
                locked.map(Locked::on),
                locked.map(Locked::digest));
    }

    /// The digest that tells whether the plan of a programme was changed later.
    static String digestOf(Programme programme) {
        return PlanText.digestOf(of(programme));
    }
}
