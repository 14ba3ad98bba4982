package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.waves.Attrition;
import org.trigpoint.statistics.waves.RepeatedMeasures;
import org.trigpoint.statistics.waves.WaveModels;

/// Fits the models over all measured waves; then-tests and workshop reactions never enter them.
final class Modelling {
    private final Cohort cohort;

    Modelling(Cohort cohort) {
        this.cohort = cohort;
    }

    /// One finding for each outcome that was asked at two measured waves or more.
    List<ModelFinding> all() {
        List<ModelFinding> findings = new ArrayList<>();
        for (Instrument instrument : cohort.study().instruments()) {
            List<WaveId> waves =
                    cohort.study().measuredWaves().stream()
                            .map(Wave::id)
                            .filter(wave ->
                                    cohort.study().administrations().stream()
                                            .anyMatch(row ->
                                                    row.wave().equals(wave)
                                                            && row.instrument()
                                                                    .equals(instrument.id())
                                                            && row.hasRating()))
                            .toList();
            if (waves.size() > 1) {
                cohort.scoring(instrument.id())
                        .outcomes()
                        .forEach(outcome -> findings.add(finding(outcome, waves)));
            }
        }
        return findings;
    }

    private ModelFinding finding(Outcome outcome, List<WaveId> waves) {
        List<List<OptionalDouble>> rows = new ArrayList<>();
        int complete = 0;
        int any = 0;
        List<List<Optional<ExactNumber>>> scores =
                waves.stream().map(wave -> cohort.scores(wave, outcome)).toList();
        for (int i = 0; i < cohort.people().size(); i++) {
            int place = i;
            List<OptionalDouble> row =
                    scores.stream().map(column -> asDouble(column.get(place))).toList();
            long answered = row.stream().filter(OptionalDouble::isPresent).count();
            complete += answered == waves.size() ? 1 : 0;
            any += answered > 0 ? 1 : 0;
            rows.add(row);
        }
        ScoreTable table = ScoreTable.of(waves.stream().map(WaveId::value).toList(), rows);
        WaveModels models = WaveModels.of(table);
        return new ModelFinding(
                outcome,
                Labels.of(cohort.study(), outcome),
                waves,
                complete,
                any,
                models.randomIntercept(),
                models.unstructured(),
                RepeatedMeasures.of(table),
                models.little(),
                Attrition.of(table));
    }

    static OptionalDouble asDouble(Optional<ExactNumber> score) {
        return score.map(number -> OptionalDouble.of(number.toDouble()))
                .orElse(OptionalDouble.empty());
    }
}
