package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.Clustered;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.clusters.AnovaIcc;
import org.trigpoint.statistics.clusters.ClusterReml;

/// Changes with allowance for people who share a site, a trainer or an employer.
final class ClustersSection {
    private final Telling telling;

    ClustersSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<String> columns = telling.findings().study().design().clusters();
        if (columns.isEmpty() || telling.findings().measured().isEmpty()) {
            return;
        }
        contents.section("People who share a cluster");
        contents.paragraph(
                "People of one cluster may be alike, and then the plain interval is too narrow. The clustered interval allows for that. Where both differ, trust the clustered one.");
        for (String column : columns) {
            telling.byContrast()
                    .forEach((contrast, comparisons) ->
                            table(column, telling.contrast(contrast), comparisons, contents));
        }
    }

    private void table(
            String column, String contrast, List<Comparison> comparisons, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        List<Estimate<Interval>> intervals = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            for (Clustered clustered : comparison.clustered()) {
                if (clustered.column().equals(column)) {
                    intervals.add(clustered.ci95());
                    rows.add(row(comparison, clustered));
                }
            }
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.of(
                        "ICC: how alike changes are within clusters, by analysis of variance; it may be negative. Design effect: 1 + (mean cluster size \u2212 1) ICC. Clustered interval and p: plain mean with CR2 standard errors and Satterthwaite degrees of freedom (Pustejovsky and Tipton 2018). Model: mean of a random-intercept model over clusters. People whose cluster is not recorded are left out."));
        ChangeSection.notEstimable(intervals).ifPresent(notes::add);
        contents.table(
                Phrase.of("Change from " + contrast + " with allowance for " + column),
                List.of(
                        Block.Column.words("Facet"),
                        Block.Column.numbers("Clusters"),
                        Block.Column.numbers("ICC"),
                        Block.Column.numbers("Design effect"),
                        Block.Column.estimates(Phrase.of("Plain change"), "95\u00a0%"),
                        Block.Column.numbers("Clustered 95\u00a0% CI"),
                        Block.Column.numbers(Phrase.marked("Clustered *p*")),
                        Block.Column.numbers(Phrase.marked("Model, *M* (*SE*)"))),
                rows,
                notes);
    }

    private List<Phrase> row(Comparison comparison, Clustered clustered) {
        Estimate<AnovaIcc> icc = clustered.change().anovaIcc();
        Estimate<ClusterReml> model = clustered.change().reml();
        return List.of(
                Phrase.of(comparison.label()),
                Phrase.of(Integer.toString(clustered.change().clusters())),
                Phrase.of(
                        icc.flatMap(AnovaIcc::icc)
                                .optional()
                                .map(Apa::share)
                                .orElse(Apa.NOT_ESTIMABLE)),
                Apa.cell(icc.flatMap(AnovaIcc::designEffectMeanSize)),
                Apa.changeWith(
                        comparison.statistics().meanChange(), comparison.statistics().ci95()),
                Phrase.of(clustered.ci95().optional().map(Apa::limits).orElse(Apa.NOT_ESTIMABLE)),
                Apa.p(clustered.p()),
                Apa.meanSd(model.map(ClusterReml::mean), model.map(ClusterReml::se)));
    }
}
