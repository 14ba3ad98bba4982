package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.AboutWork;
import org.trigpoint.evaluation.study.Amendment;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.PlanText;
import org.trigpoint.evaluation.study.Primary;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Scale;
import org.trigpoint.statistics.Tally;

/// Makes findings of a study: the same folder gives the same findings, to the last digit.
public final class Evaluation {
    private final StudyFolder folder;
    private final Study study;
    private final Cohort cohort;

    private Evaluation(StudyFolder folder) {
        this.folder = folder;
        this.study = folder.study();
        this.cohort = new Cohort(study);
    }

    /// Evaluates a study folder.
    public static Findings of(StudyFolder folder) {
        return new Evaluation(folder).findings();
    }

    private Findings findings() {
        Comparing comparing = new Comparing(cohort);
        List<Comparison> comparisons = comparing.all();
        Findings findings =
                new Findings(
                        head(),
                        new Flow(cohort).waves(),
                        ActivityFinding.of(cohort),
                        DeliveryFinding.of(cohort.study().delivery()),
                        scores(),
                        comparisons,
                        new Grouping(cohort, comparing).of(comparisons),
                        new Modelling(cohort).all(),
                        new Reliabilities(cohort).all(),
                        new Comparators(cohort).all(comparisons),
                        folder.explanations()
                                .map(known -> Explaining.of(cohort, known, comparisons)),
                        new Beside(cohort, folder.further()).all(),
                        List.of());
        return findings.with(Pitfalls.in(findings));
    }

    private StudyHead head() {
        List<Amendment> ofPlan =
                study.amendments().stream()
                        .filter(row -> row.item().startsWith("analysis"))
                        .toList();
        int consenting = cohort.consenting().size();
        return new StudyHead(
                study.about(),
                study.design(),
                folder.digest(),
                folder.inputs(),
                cohort.people().size(),
                consenting - cohort.people().size(),
                study.participants().size() - consenting,
                study.plan(),
                PlanText.digestOf(study.plan()),
                ofPlan,
                study.amendments().size() - ofPlan.size(),
                study.plan().primary().map(this::primaryLabel));
    }

    private String primaryLabel(Primary primary) {
        String what =
                primary.outcome().map(outcome -> Labels.of(study, outcome)).orElse("All facets");
        return what + ", " + Labels.of(study, primary.contrast());
    }

    private List<WaveScores> scores() {
        List<WaveScores> scores = new ArrayList<>();
        for (Instrument instrument : study.instruments()) {
            for (Outcome outcome : cohort.scoring(instrument.id()).outcomes()) {
                var range = cohort.scoring(instrument.id()).range(outcome);
                study.waves().stream()
                        .filter(wave -> isDescribed(instrument, wave))
                        .forEach(wave -> scores.add(scores(outcome, wave, range)));
            }
        }
        return scores;
    }

    /// What is asked about workshops and work is described where it was asked, and nowhere else.
    private boolean isDescribed(Instrument instrument, Wave wave) {
        boolean aboutWork =
                instrument.id().equals(AboutWork.WORKSHOP)
                        || instrument.id().equals(AboutWork.TRIED);
        return (wave.kind() != WaveKind.REACTION && !aboutWork)
                || cohort.wasGiven(instrument.id(), wave.id());
    }

    private WaveScores scores(Outcome outcome, Wave wave, Optional<Scale> range) {
        ScoreColumn all = cohort.scores(wave.id(), outcome);
        long missing =
                cohort.asked(wave).stream().filter(place -> all.get(place).isEmpty()).count();
        Tally tally = Tally.of(all.counted(), missing);
        return new WaveScores(
                outcome,
                Labels.of(study, outcome),
                wave.id(),
                tally,
                range,
                Description.of(tally, range));
    }
}
