package org.trigpoint.evaluation.report;

import static org.trigpoint.evaluation.report.ResultTable.cell;
import static org.trigpoint.evaluation.report.ResultTable.lower;
import static org.trigpoint.evaluation.report.ResultTable.upper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.Clustered;
import org.trigpoint.evaluation.change.ComparatorFinding;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.GroupFinding;
import org.trigpoint.evaluation.change.GroupLevel;
import org.trigpoint.evaluation.change.ModelFinding;
import org.trigpoint.evaluation.change.ReliabilityFinding;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.comparison.Difference;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.waves.RandomInterceptModel;

/// The tables of a report as CSV, one for each kind of finding; reproduce.R computes every number
/// in them again.
final class ResultTables {
    private static final List<String> PAIRED =
            List.of(
                    "pairs",
                    "mean_from",
                    "sd_from",
                    "mean_to",
                    "sd_to",
                    "mean_change",
                    "sd_change",
                    "ci95_lower",
                    "ci95_upper",
                    "t",
                    "df",
                    "p",
                    "d_z",
                    "g_z",
                    "g_z_lower",
                    "g_z_upper",
                    "d_av",
                    "up",
                    "stayed",
                    "down",
                    "signed_rank_V",
                    "signed_rank_p_exact",
                    "signed_rank_z_cc",
                    "signed_rank_p_cc",
                    "rank_biserial",
                    "hodges_lehmann");

    private ResultTables() {}

    /// All tables; those without a row are left out.
    static List<ResultTable> of(Findings findings) {
        return Stream.of(
                        flow(findings),
                        waves(findings),
                        changes(findings),
                        clusters(findings),
                        groups(findings),
                        randomIntercept(findings),
                        unstructured(findings),
                        attrition(findings),
                        reliability(findings),
                        comparator(findings))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static ResultTable flow(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (WaveFlow flow : findings.flow()) {
            rows.add(
                    List.of(
                            flow.wave().value(),
                            Written.of(flow.kind()),
                            cell(flow.asked()),
                            cell(flow.answered()),
                            cell(flow.late()),
                            cell(flow.outsideWindow()),
                            cell(flow.withdrawn()),
                            cell(flow.notPartOfRole()),
                            cell(flow.skipped())));
        }
        return new ResultTable(
                "flow",
                List.of(
                        "wave",
                        "kind",
                        "asked",
                        "answered",
                        "late",
                        "outside_window",
                        "withdrawn",
                        "not_part_of_role",
                        "skipped"),
                rows);
    }

    private static ResultTable waves(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (WaveScores scores : findings.scores()) {
            var of = scores.description();
            List<String> row = named(scores.outcome(), scores.label());
            row.addAll(
                    List.of(
                            scores.wave().value(),
                            cell(of.n()),
                            cell(of.mean()),
                            cell(of.sd()),
                            cell(of.se()),
                            cell(of.min()),
                            cell(of.q1Type7()),
                            cell(of.median()),
                            cell(of.q3Type7()),
                            cell(of.max()),
                            lower(of.ci95()),
                            upper(of.ci95()),
                            cell(of.adjustedSkewness()),
                            cell(of.adjustedExcessKurtosis()),
                            of.extremes().map(ends -> cell(ends.floorShare())).orElse(""),
                            of.extremes().map(ends -> cell(ends.ceilingShare())).orElse("")));
            rows.add(row);
        }
        return new ResultTable(
                "waves",
                List.of(
                        "instrument",
                        "outcome",
                        "label",
                        "wave",
                        "n",
                        "mean",
                        "sd",
                        "se",
                        "min",
                        "q1",
                        "median",
                        "q3",
                        "max",
                        "ci95_lower",
                        "ci95_upper",
                        "skewness",
                        "excess_kurtosis",
                        "floor_share",
                        "ceiling_share"),
                rows);
    }

    private static ResultTable changes(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Comparison comparison : findings.comparisons()) {
            List<String> row = named(comparison.outcome(), comparison.label());
            row.addAll(between(comparison.contrast()));
            row.addAll(
                    List.of(
                            Written.of(comparison.kind()),
                            Written.of(comparison.role()),
                            cell(comparison.counts().asked()),
                            cell(comparison.counts().answeredFrom()),
                            cell(comparison.counts().answeredTo()),
                            cell(comparison.counts().lost()),
                            cell(comparison.counts().late())));
            row.addAll(paired(comparison.statistics()));
            row.addAll(
                    List.of(
                            lower(comparison.dAvCi95()),
                            upper(comparison.dAvCi95()),
                            lower(comparison.statistics().ci90()),
                            upper(comparison.statistics().ci90()),
                            lower(comparison.statistics().ci99()),
                            upper(comparison.statistics().ci99()),
                            cell(comparison.adjustedP()),
                            comparison
                                    .certainOnly()
                                    .map(certain -> cell(certain.nComplete()))
                                    .orElse(""),
                            comparison
                                    .certainOnly()
                                    .map(certain -> cell(certain.meanChange()))
                                    .orElse("")));
            rows.add(row);
        }
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "instrument",
                                "outcome",
                                "label",
                                "from",
                                "to",
                                "kind",
                                "role",
                                "asked",
                                "answered_from",
                                "answered_to",
                                "lost",
                                "late"));
        columns.addAll(PAIRED);
        columns.addAll(
                List.of(
                        "d_av_lower",
                        "d_av_upper",
                        "ci90_lower",
                        "ci90_upper",
                        "ci99_lower",
                        "ci99_upper",
                        "adjusted_p",
                        "certain_pairs",
                        "certain_mean_change"));
        return new ResultTable("changes", columns, rows);
    }

    private static List<String> paired(PairedResult of) {
        return List.of(
                cell(of.nComplete()),
                cell(of.preComplete().mean()),
                cell(of.preComplete().sd()),
                cell(of.postComplete().mean()),
                cell(of.postComplete().sd()),
                cell(of.meanChange()),
                cell(of.change().sd()),
                lower(of.ci95()),
                upper(of.ci95()),
                cell(of.t()),
                cell(of.df()),
                cell(of.p()),
                cell(of.dZ()),
                cell(of.gZ()),
                lower(of.gZCi95()),
                upper(of.gZCi95()),
                cell(of.dAvMeanSd()),
                cell(of.wilcoxon().positive()),
                cell(of.wilcoxon().zeros()),
                cell(of.wilcoxon().negative()),
                cell(of.wilcoxon().sumPositive()),
                cell(of.wilcoxon().pExact()),
                cell(of.wilcoxon().zCorrected()),
                cell(of.wilcoxon().pAsymptoticCc()),
                cell(of.wilcoxon().rankBiserial()),
                cell(of.wilcoxon().hodgesLehmann()));
    }

    private static ResultTable clusters(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Comparison comparison : findings.comparisons()) {
            for (Clustered clustered : comparison.clustered()) {
                List<String> row = named(comparison.outcome(), comparison.label());
                row.addAll(between(comparison.contrast()));
                var of = clustered.change();
                row.addAll(
                        List.of(
                                clustered.column(),
                                cell(of.n()),
                                cell(of.clusters()),
                                cell(of.anovaIcc().flatMap(icc -> icc.icc())),
                                cell(of.anovaIcc().flatMap(icc -> icc.designEffectMeanSize())),
                                cell(of.naiveSe()),
                                cell(of.clusterRobust().map(robust -> robust.seCr2())),
                                cell(
                                        of.clusterRobust()
                                                .flatMap(robust -> robust.dfSatterthwaite())),
                                lower(clustered.ci95()),
                                upper(clustered.ci95()),
                                cell(clustered.p())));
                rows.add(row);
            }
        }
        return new ResultTable(
                "clusters",
                List.of(
                        "instrument",
                        "outcome",
                        "label",
                        "from",
                        "to",
                        "column",
                        "people",
                        "clusters",
                        "icc",
                        "design_effect",
                        "naive_se",
                        "se_cr2",
                        "df",
                        "ci95_lower",
                        "ci95_upper",
                        "p"),
                rows);
    }

    private static ResultTable groups(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (GroupFinding group : findings.groups()) {
            for (GroupLevel level : group.levels()) {
                List<String> row = named(group.outcome(), group.label());
                row.addAll(between(group.contrast()));
                row.addAll(
                        List.of(
                                group.column(),
                                level.value(),
                                level.statistics().isEmpty() ? "yes" : "no"));
                row.addAll(
                        level.statistics()
                                .map(ResultTables::paired)
                                .orElse(PAIRED.stream().map(_ -> "").toList()));
                rows.add(row);
            }
        }
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "instrument",
                                "outcome",
                                "label",
                                "from",
                                "to",
                                "column",
                                "group",
                                "suppressed"));
        columns.addAll(PAIRED);
        return new ResultTable("groups", columns, rows);
    }

    private static ResultTable randomIntercept(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (ModelFinding model : findings.models()) {
            model.randomIntercept()
                    .optional()
                    .ifPresent(fit -> {
                        for (int i = 0; i < fit.terms().size(); i++) {
                            List<String> row = named(model.outcome(), model.label());
                            row.addAll(term(fit, model.waves().get(i), i));
                            rows.add(row);
                        }
                    });
        }
        return new ResultTable(
                "mixed_model",
                List.of(
                        "instrument",
                        "outcome",
                        "label",
                        "wave",
                        "estimate",
                        "se",
                        "df_satterthwaite",
                        "p_satterthwaite",
                        "kr_se",
                        "kr_df",
                        "kr_p",
                        "var_person",
                        "var_residual"),
                rows);
    }

    private static List<String> term(RandomInterceptModel fit, WaveId wave, int i) {
        return List.of(
                wave.value(),
                cell(fit.estimate().get(i)),
                cell(fit.se().get(i)),
                cell(fit.dfSatterthwaite().get(i)),
                cell(fit.pSatterthwaite().get(i)),
                cell(fit.kenwardRoger().map(kr -> kr.se().get(i))),
                cell(fit.kenwardRoger().map(kr -> kr.df().get(i))),
                cell(fit.kenwardRoger().map(kr -> kr.p().get(i))),
                cell(fit.varId()),
                cell(fit.varResidual()));
    }

    private static ResultTable unstructured(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (ModelFinding model : findings.models()) {
            model.unstructured()
                    .optional()
                    .ifPresent(fit -> {
                        for (int i = 0; i < fit.terms().size(); i++) {
                            List<String> row = named(model.outcome(), model.label());
                            row.addAll(
                                    List.of(
                                            model.waves().get(i).value(),
                                            cell(fit.estimate().get(i)),
                                            cell(fit.se().get(i)),
                                            cell(fit.sdByWave().get(i))));
                            rows.add(row);
                        }
                    });
        }
        return new ResultTable(
                "mmrm",
                List.of("instrument", "outcome", "label", "wave", "estimate", "se", "sd"),
                rows);
    }

    private static ResultTable attrition(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (ModelFinding model : findings.models()) {
            List<String> row = named(model.outcome(), model.label());
            var of = model.attrition();
            row.addAll(
                    List.of(
                            cell(of.map(found -> found.stayers())),
                            cell(of.map(found -> found.leavers())),
                            cell(of.flatMap(found -> found.meanStayers())),
                            cell(of.flatMap(found -> found.meanLeavers())),
                            cell(of.flatMap(found -> found.welchT())),
                            cell(of.flatMap(found -> found.df())),
                            cell(of.flatMap(found -> found.p())),
                            cell(of.flatMap(found -> found.smdPooledSd())),
                            cell(model.little().map(test -> test.chi2MlCov())),
                            cell(model.little().map(test -> test.df())),
                            cell(model.little().flatMap(test -> test.p()))));
            rows.add(row);
        }
        return new ResultTable(
                "attrition",
                List.of(
                        "instrument",
                        "outcome",
                        "label",
                        "stayers",
                        "leavers",
                        "mean_stayers",
                        "mean_leavers",
                        "t",
                        "df",
                        "p",
                        "smd",
                        "little_chi2",
                        "little_df",
                        "little_p"),
                rows);
    }

    private static ResultTable reliability(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (ReliabilityFinding finding : findings.reliability()) {
            List<String> row = named(finding.outcome(), finding.label());
            var of = finding.items();
            row.addAll(
                    List.of(
                            finding.wave().value(),
                            cell(of.nComplete()),
                            cell(of.items()),
                            cell(of.alphaRaw()),
                            lower(of.alphaCi95Feldt()),
                            upper(of.alphaCi95Feldt()),
                            cell(of.guttmanLambda2()),
                            cell(of.oneFactorCfa().map(model -> model.omegaTotal()))));
            rows.add(row);
        }
        return new ResultTable(
                "reliability",
                List.of(
                        "instrument",
                        "outcome",
                        "label",
                        "wave",
                        "people",
                        "items",
                        "alpha",
                        "alpha_lower",
                        "alpha_upper",
                        "lambda2",
                        "omega"),
                rows);
    }

    private static ResultTable comparator(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (ComparatorFinding finding : findings.comparator()) {
            var of = finding.difference();
            for (var kind : List.of("change", "ancova", "ancova-clustered")) {
                Estimate<Difference> difference =
                        switch (kind) {
                            case "change" -> of.changeDifference();
                            case "ancova" -> of.ancova();
                            default -> of.ancovaClustered();
                        };
                List<String> row = named(finding.outcome(), finding.label());
                row.addAll(between(finding.contrast()));
                row.addAll(
                        List.of(
                                kind,
                                cell(of.nProgramme()),
                                cell(of.nComparator()),
                                cell(of.baselineSmd()),
                                cell(difference.map(Difference::estimate)),
                                cell(difference.map(Difference::se)),
                                cell(difference.map(Difference::t)),
                                cell(difference.map(Difference::df)),
                                cell(difference.map(Difference::p)),
                                lower(difference.map(Difference::ci95)),
                                upper(difference.map(Difference::ci95))));
                rows.add(row);
            }
        }
        return new ResultTable(
                "comparator",
                List.of(
                        "instrument",
                        "outcome",
                        "label",
                        "from",
                        "to",
                        "method",
                        "programme",
                        "comparator",
                        "baseline_smd",
                        "difference",
                        "se",
                        "t",
                        "df",
                        "p",
                        "ci95_lower",
                        "ci95_upper"),
                rows);
    }

    private static List<String> named(Outcome outcome, String label) {
        return new ArrayList<>(List.of(outcome.instrument().value(), outcome.written(), label));
    }

    private static List<String> between(Contrast contrast) {
        return List.of(contrast.from().value(), contrast.to().value());
    }
}
