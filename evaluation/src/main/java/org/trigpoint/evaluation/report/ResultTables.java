package org.trigpoint.evaluation.report;

import static org.trigpoint.evaluation.report.ResultColumn.count;
import static org.trigpoint.evaluation.report.ResultColumn.interval;
import static org.trigpoint.evaluation.report.ResultColumn.number;
import static org.trigpoint.evaluation.report.ResultColumn.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.Clustered;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.GroupFinding;
import org.trigpoint.evaluation.change.GroupLevel;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Extremes;
import org.trigpoint.statistics.clusters.ClusterRobust;
import org.trigpoint.statistics.paired.PairedResult;

/// The tables of a report as CSV, one for each kind of finding; reproduce.R computes every number
/// in them again.
final class ResultTables {
    private ResultTables() {}

    /// All tables; those without a row are left out.
    static List<ResultTable> of(Findings findings) {
        return Stream.of(
                        List.of(
                                flow(findings),
                                waves(findings),
                                changes(findings),
                                clusters(findings),
                                groups(findings)),
                        ModelTables.of(findings),
                        BesideTables.of(findings))
                .flatMap(List::stream)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static ResultTable flow(Findings findings) {
        return ResultTable.of(
                "flow",
                findings.flow(),
                List.of(
                        words("wave", flow -> flow.wave().value()),
                        words("kind", flow -> Written.of(flow.kind())),
                        count("asked", WaveFlow::asked),
                        count("answered", WaveFlow::answered),
                        count("late", WaveFlow::late),
                        count("outside_window", WaveFlow::outsideWindow),
                        count("withdrawn", WaveFlow::withdrawn),
                        count("not_part_of_role", WaveFlow::notPartOfRole),
                        count("skipped", WaveFlow::skipped)));
    }

    private static ResultTable waves(Findings findings) {
        List<ResultColumn<WaveScores>> columns =
                new ArrayList<>(named(WaveScores::outcome, WaveScores::label));
        columns.add(words("wave", scores -> scores.wave().value()));
        columns.add(count("n", scores -> scores.description().n()));
        columns.add(number("mean", scores -> scores.description().mean()));
        columns.add(number("sd", scores -> scores.description().sd()));
        columns.add(number("se", scores -> scores.description().se()));
        columns.add(number("min", scores -> scores.description().min()));
        columns.add(number("q1", scores -> scores.description().q1Type7()));
        columns.add(number("median", scores -> scores.description().median()));
        columns.add(number("q3", scores -> scores.description().q3Type7()));
        columns.add(number("max", scores -> scores.description().max()));
        columns.addAll(interval("ci95", scores -> scores.description().ci95()));
        columns.add(number("skewness", scores -> scores.description().adjustedSkewness()));
        columns.add(
                number("excess_kurtosis", scores -> scores.description().adjustedExcessKurtosis()));
        columns.add(number("floor_share", scores -> share(scores, Extremes::floorShare)));
        columns.add(number("ceiling_share", scores -> share(scores, Extremes::ceilingShare)));
        return ResultTable.of("waves", findings.scores(), columns);
    }

    private static Estimate<Double> share(
            WaveScores scores, Function<Extremes, Estimate<Double>> end) {
        return scores.description()
                .extremes()
                .map(end)
                .orElse(Estimate.notEstimable("the scale has no known ends"));
    }

    private static ResultTable changes(Findings findings) {
        List<ResultColumn<Comparison>> columns =
                new ArrayList<>(named(Comparison::outcome, Comparison::label));
        columns.addAll(between(Comparison::contrast));
        columns.add(words("kind", comparison -> Written.of(comparison.kind())));
        columns.add(words("role", comparison -> Written.of(comparison.role())));
        columns.add(count("asked", comparison -> comparison.counts().asked()));
        columns.add(count("answered_from", comparison -> comparison.counts().answeredFrom()));
        columns.add(count("answered_to", comparison -> comparison.counts().answeredTo()));
        columns.add(count("lost", comparison -> comparison.counts().lost()));
        columns.add(count("late", comparison -> comparison.counts().late()));
        columns.addAll(PairedColumns.of(comparison -> Optional.of(comparison.statistics())));
        columns.addAll(interval("d_av", Comparison::dAvCi95));
        columns.addAll(interval("ci90", comparison -> comparison.statistics().ci90()));
        columns.addAll(interval("ci99", comparison -> comparison.statistics().ci99()));
        columns.add(
                number(
                        "adjusted_p",
                        comparison ->
                                comparison
                                        .adjustedP()
                                        .orElse(Estimate.notEstimable("not in the family"))));
        columns.add(
                words(
                        "certain_pairs",
                        comparison ->
                                comparison
                                        .certainOnly()
                                        .map(certain -> Long.toString(certain.nComplete()))
                                        .orElse("")));
        columns.add(
                number(
                        "certain_mean_change",
                        comparison ->
                                comparison
                                        .certainOnly()
                                        .map(PairedResult::meanChange)
                                        .orElse(Estimate.notEstimable("no link was reviewed"))));
        return ResultTable.of("changes", findings.comparisons(), columns);
    }

    /// A clustered estimate and the comparison it belongs to.
    private record ClusterRow(Comparison comparison, Clustered clustered) {}

    private static ResultTable clusters(Findings findings) {
        List<ClusterRow> rows =
                findings.comparisons().stream()
                        .flatMap(comparison ->
                                comparison.clustered().stream()
                                        .map(clustered -> new ClusterRow(comparison, clustered)))
                        .toList();
        List<ResultColumn<ClusterRow>> columns =
                new ArrayList<>(
                        named(row -> row.comparison().outcome(), row -> row.comparison().label()));
        columns.addAll(between(row -> row.comparison().contrast()));
        columns.add(words("column", row -> row.clustered().column()));
        columns.add(count("people", row -> row.clustered().change().n()));
        columns.add(count("clusters", row -> row.clustered().change().clusters()));
        columns.add(
                number(
                        "icc",
                        row -> row.clustered().change().anovaIcc().flatMap(icc -> icc.icc())));
        columns.add(
                number(
                        "design_effect",
                        row ->
                                row.clustered()
                                        .change()
                                        .anovaIcc()
                                        .flatMap(icc -> icc.designEffectMeanSize())));
        columns.add(number("naive_se", row -> row.clustered().change().naiveSe()));
        columns.add(
                number(
                        "se_cr2",
                        row -> row.clustered().change().clusterRobust().map(ClusterRobust::seCr2)));
        columns.add(
                number(
                        "df",
                        row ->
                                row.clustered()
                                        .change()
                                        .clusterRobust()
                                        .flatMap(ClusterRobust::dfSatterthwaite)));
        columns.addAll(interval("ci95", row -> row.clustered().ci95()));
        columns.add(number("p", row -> row.clustered().p()));
        return ResultTable.of("clusters", rows, columns);
    }

    /// A group and the comparison it belongs to.
    private record GroupRow(GroupFinding finding, GroupLevel level) {}

    private static ResultTable groups(Findings findings) {
        List<GroupRow> rows =
                findings.groups().stream()
                        .flatMap(finding ->
                                finding.levels().stream()
                                        .map(level -> new GroupRow(finding, level)))
                        .toList();
        List<ResultColumn<GroupRow>> columns =
                new ArrayList<>(
                        named(row -> row.finding().outcome(), row -> row.finding().label()));
        columns.addAll(between(row -> row.finding().contrast()));
        columns.add(words("column", row -> row.finding().column()));
        columns.add(words("group", row -> row.level().value()));
        columns.add(words("suppressed", row -> row.level().statistics().isEmpty() ? "yes" : "no"));
        columns.addAll(PairedColumns.of(row -> row.level().statistics()));
        return ResultTable.of("groups", rows, columns);
    }

    /// The columns that say which outcome a row is about.
    static <T> List<ResultColumn<T>> named(
            Function<T, Outcome> outcome, Function<T, String> label) {
        return List.of(
                words("instrument", row -> outcome.apply(row).instrument().value()),
                words("outcome", row -> outcome.apply(row).written()),
                words("label", label));
    }

    /// The columns that say which waves a row compares.
    static <T> List<ResultColumn<T>> between(Function<T, Contrast> contrast) {
        return List.of(
                words("from", row -> contrast.apply(row).from().value()),
                words("to", row -> contrast.apply(row).to().value()));
    }
}
