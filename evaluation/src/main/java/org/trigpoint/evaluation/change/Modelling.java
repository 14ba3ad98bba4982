package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
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
                findings.addAll(
                        cohort.scoring(instrument.id()).outcomes().parallelStream()
                                .map(outcome -> finding(outcome, waves))
                                .toList());
            }
        }
        return findings;
    }

    private ModelFinding finding(Outcome outcome, List<WaveId> waves) {
        ScoreRows scores =
                ScoreRows.of(
                        waves.stream().map(wave -> cohort.scores(wave, outcome)).toList(),
                        cohort.everyone());
        long[] people = scores.people();
        List<ScoreTable.Repeated> rows = new ArrayList<>();
        int complete = 0;
        int any = 0;
        for (int i = 0; i < people.length; i++) {
            List<OptionalDouble> row = scores.asDoubles(i);
            long answered = row.stream().filter(OptionalDouble::isPresent).count();
            complete += answered == waves.size() ? (int) people[i] : 0;
            any += answered > 0 ? (int) people[i] : 0;
            rows.add(new ScoreTable.Repeated(row, people[i]));
        }
        ScoreTable table = ScoreTable.ofRepeated(waves.stream().map(WaveId::value).toList(), rows);
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
}
