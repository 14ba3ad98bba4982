package org.trigpoint.evaluation.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.Clustered;
import org.trigpoint.evaluation.change.ComparatorFinding;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.ModelFinding;
import org.trigpoint.evaluation.change.ReliabilityFinding;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Primary;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.waves.Attrition;
import org.trigpoint.statistics.waves.RandomInterceptModel;

/// What the data did not define, of all that this report shows, and why.
final class NotEstimableSection {
    private final Telling telling;

    /// Reason by what it stands in the way of; the outcomes concerned, in order.
    private final Map<Gap, Set<String>> gaps = new LinkedHashMap<>();

    private record Gap(String statistic, String where, String reason) {}

    NotEstimableSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        notCompared();
        telling.findings().comparisons().forEach(this::comparison);
        telling.findings().models().forEach(this::model);
        telling.findings().reliability().forEach(this::reliability);
        telling.findings().comparator().forEach(this::comparator);
        telling.findings().explanations().ifPresent(this::explanations);
        contents.section("What could not be estimated");
        if (gaps.isEmpty()) {
            contents.paragraph("Everything this report shows could be estimated.");
            return;
        }
        contents.paragraph("These are not results of zero: the data do not define them.");
        contents.table(
                Phrase.of("Not estimable, and why"),
                List.of(
                        Block.Column.words("What"),
                        Block.Column.words("For"),
                        Block.Column.words("Not estimable, because")),
                gaps.entrySet().stream().map(gap -> row(gap.getKey(), gap.getValue())).toList(),
                List.of());
    }

    private static List<Phrase> row(Gap gap, Set<String> outcomes) {
        return List.of(
                Phrase.withSymbols(gap.statistic),
                Phrase.of(String.join("; ", outcomes) + " (" + gap.where + ")"),
                Phrase.of(Because.of(gap.reason)));
    }

    private void note(String statistic, String outcome, String where, Estimate<?> estimate) {
        if (estimate instanceof Estimate.NotEstimable<?>(String reason)) {
            gaps.computeIfAbsent(new Gap(statistic, where, reason), _ -> new LinkedHashSet<>())
                    .add(outcome);
        }
    }

    /// Comparisons of the plan that were not made at all.
    private void notCompared() {
        AnalysisPlan plan = telling.findings().study().plan();
        Stream.concat(plan.primary().stream().map(Primary::contrast), plan.family().stream())
                .distinct()
                .filter(contrast -> !telling.byContrast().containsKey(contrast))
                .forEach(contrast ->
                        note(
                                "Change",
                                "all facets",
                                telling.contrast(contrast),
                                Estimate.notEstimable(
                                        "no instrument was answered at both time points")));
    }

    private void comparison(Comparison comparison) {
        String where = telling.contrast(comparison.contrast());
        String label = comparison.label();
        PairedResult result = comparison.statistics();
        note("Mean change", label, where, result.meanChange());
        note("Interval of the mean change", label, where, telling.level().ofChange(result));
        note("Paired t test", label, where, result.t());
        note("Effect size g_z", label, where, result.gZ());
        note("Effect size d_av", label, where, result.dAvMeanSd());
        note("Interval of d_av", label, where, comparison.dAvCi95());
        note("Signed-rank test", label, where, ResultSentences.rankP(result.wilcoxon()));
        note("Rank-biserial correlation", label, where, result.wilcoxon().rankBiserial());
        note(
                "Interval of the rank-biserial correlation",
                label,
                where,
                result.wilcoxon().rankBiserialCi95Fisher());
        note(
                "Interval of the Hodges\u2013Lehmann estimate",
                label,
                where,
                result.wilcoxon().hodgesLehmannCi95Walsh());
        for (Clustered clustered : comparison.clustered()) {
            note("Clustered interval by " + clustered.column(), label, where, clustered.ci95());
        }
    }

    private void model(ModelFinding model) {
        String where = Say.list(model.waves().stream().map(telling::wave).toList());
        note("Mixed model with a random intercept", model.label(), where, model.randomIntercept());
        note(
                "Kenward and Roger\u2019s corrections",
                model.label(),
                where,
                model.randomIntercept().flatMap(RandomInterceptModel::kenwardRoger));
        note(
                "Mixed model with an unstructured covariance",
                model.label(),
                where,
                model.unstructured());
        note(
                "Friedman\u2019s test",
                model.label(),
                where,
                model.anova().flatMap(anova -> anova.friedman().p()));
        note(
                "Little\u2019s test",
                model.label(),
                where,
                model.little().flatMap(little -> little.p()));
        note(
                "Comparison of those who stayed and left",
                model.label(),
                where,
                model.attrition().flatMap(Attrition::p));
    }

    private void reliability(ReliabilityFinding finding) {
        String where = telling.wave(finding.wave());
        note("Cronbach\u2019s alpha", finding.label(), where, finding.items().alphaRaw());
        note("Omega", finding.label(), where, finding.items().oneFactorCfa());
    }

    private void comparator(ComparatorFinding finding) {
        String where = telling.contrast(finding.contrast());
        note(
                "Difference in change",
                finding.label(),
                where,
                finding.difference().changeDifference());
        note(
                "Adjusted difference in change",
                finding.label(),
                where,
                finding.difference().ancova());
        if (!telling.findings().study().design().clusters().isEmpty()) {
            note(
                    "Clustered difference in change",
                    finding.label(),
                    where,
                    finding.difference().ancovaClustered());
        }
    }

    private void explanations(ExplanationFinding finding) {
        String waves = telling.contrast(finding.waves());
        if (finding.rubric().isEmpty()) {
            note(
                    "Change, agreement of raters and their guesses",
                    ExplanationsSection.TITLE,
                    waves,
                    Estimate.notEstimable("not every text was rated by every rater"));
        }
        for (ExplanationFinding.Agreement one : finding.agreement()) {
            String where = one.wave().map(telling::wave).orElse("all texts");
            var forms = one.ratings().icc();
            note("Agreement of raters", one.label(), where, forms);
            if (forms.optional().isPresent()) {
                note(
                        "Interval of the agreement of raters",
                        one.label(),
                        where,
                        forms.flatMap(known -> known.mean2().ci95()));
            }
        }
        for (ExplanationFinding.Guessed one : finding.guesses()) {
            note(
                    "Share of right guesses",
                    one.rater(),
                    waves,
                    one.guesses().right().share().orReason("the rater guessed about no text"));
        }
        finding.together()
                .ifPresent(together -> {
                    String what = ExplanationsSection.TITLE;
                    note("Correlation with the change of confidence", what, waves, together.r());
                    if (together.r().optional().isPresent()) {
                        note("Interval of that correlation", what, waves, together.ci95());
                    }
                });
    }
}
