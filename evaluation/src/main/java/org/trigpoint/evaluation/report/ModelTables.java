package org.trigpoint.evaluation.report;

import static org.trigpoint.evaluation.report.ResultColumn.count;
import static org.trigpoint.evaluation.report.ResultColumn.interval;
import static org.trigpoint.evaluation.report.ResultColumn.number;
import static org.trigpoint.evaluation.report.ResultColumn.words;
import static org.trigpoint.evaluation.report.ResultTables.between;
import static org.trigpoint.evaluation.report.ResultTables.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.ComparatorFinding;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.ModelFinding;
import org.trigpoint.evaluation.change.ReliabilityFinding;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.comparison.Difference;
import org.trigpoint.statistics.waves.Attrition;
import org.trigpoint.statistics.waves.LittleTest;
import org.trigpoint.statistics.waves.RandomInterceptModel;
import org.trigpoint.statistics.waves.UnstructuredModel;

/// The tables of models over all waves, attrition, reliability and the comparator.
final class ModelTables {
    private ModelTables() {}

    static List<ResultTable> of(Findings findings) {
        return List.of(
                randomIntercept(findings),
                unstructured(findings),
                attrition(findings),
                reliability(findings),
                comparator(findings));
    }

    /// One term of a fitted model; terms and waves go together.
    private record Term<F>(ModelFinding model, F fit, int index) {}

    private static <F> List<Term<F>> terms(
            Findings findings, Function<ModelFinding, Optional<F>> fitted) {
        return findings.models().stream()
                .flatMap(model ->
                        fitted.apply(model).stream()
                                .flatMap(fit ->
                                        IntStream.range(0, model.waves().size())
                                                .mapToObj(index -> new Term<>(model, fit, index))))
                .toList();
    }

    private static <F> List<ResultColumn<Term<F>>> ofTerm() {
        List<ResultColumn<Term<F>>> columns =
                new ArrayList<>(
                        named(term -> term.model().outcome(), term -> term.model().label()));
        columns.add(words("wave", term -> term.model().waves().get(term.index()).value()));
        return columns;
    }

    private static ResultTable randomIntercept(Findings findings) {
        List<ResultColumn<Term<RandomInterceptModel>>> columns = ofTerm();
        columns.add(
                number("estimate", term -> Estimate.of(term.fit().estimate().get(term.index()))));
        columns.add(number("se", term -> Estimate.of(term.fit().se().get(term.index()))));
        columns.add(
                number("df_satterthwaite", term -> term.fit().dfSatterthwaite().get(term.index())));
        columns.add(
                number("p_satterthwaite", term -> term.fit().pSatterthwaite().get(term.index())));
        columns.add(
                number(
                        "kr_se",
                        term -> term.fit().kenwardRoger().map(kr -> kr.se().get(term.index()))));
        columns.add(
                number(
                        "kr_df",
                        term -> term.fit().kenwardRoger().map(kr -> kr.df().get(term.index()))));
        columns.add(
                number(
                        "kr_p",
                        term -> term.fit().kenwardRoger().map(kr -> kr.p().get(term.index()))));
        columns.add(number("var_person", term -> Estimate.of(term.fit().varId())));
        columns.add(number("var_residual", term -> Estimate.of(term.fit().varResidual())));
        return ResultTable.of(
                "mixed_model",
                terms(findings, model -> model.randomIntercept().optional()),
                columns);
    }

    private static ResultTable unstructured(Findings findings) {
        List<ResultColumn<Term<UnstructuredModel>>> columns = ofTerm();
        columns.add(
                number("estimate", term -> Estimate.of(term.fit().estimate().get(term.index()))));
        columns.add(number("se", term -> Estimate.of(term.fit().se().get(term.index()))));
        columns.add(number("sd", term -> Estimate.of(term.fit().sdByWave().get(term.index()))));
        return ResultTable.of(
                "mmrm", terms(findings, model -> model.unstructured().optional()), columns);
    }

    private static ResultTable attrition(Findings findings) {
        List<ResultColumn<ModelFinding>> columns =
                new ArrayList<>(named(ModelFinding::outcome, ModelFinding::label));
        columns.add(number("stayers", model -> model.attrition().map(Attrition::stayers)));
        columns.add(number("leavers", model -> model.attrition().map(Attrition::leavers)));
        columns.add(
                number("mean_stayers", model -> model.attrition().flatMap(Attrition::meanStayers)));
        columns.add(
                number("mean_leavers", model -> model.attrition().flatMap(Attrition::meanLeavers)));
        columns.add(number("t", model -> model.attrition().flatMap(Attrition::welchT)));
        columns.add(number("df", model -> model.attrition().flatMap(Attrition::df)));
        columns.add(number("p", model -> model.attrition().flatMap(Attrition::p)));
        columns.add(number("smd", model -> model.attrition().flatMap(Attrition::smdPooledSd)));
        columns.add(number("little_chi2", model -> model.little().map(LittleTest::chi2MlCov)));
        columns.add(number("little_df", model -> model.little().map(LittleTest::df)));
        columns.add(number("little_p", model -> model.little().flatMap(LittleTest::p)));
        return ResultTable.of("attrition", findings.models(), columns);
    }

    private static ResultTable reliability(Findings findings) {
        List<ResultColumn<ReliabilityFinding>> columns =
                new ArrayList<>(named(ReliabilityFinding::outcome, ReliabilityFinding::label));
        columns.add(words("wave", finding -> finding.wave().value()));
        columns.add(count("people", finding -> finding.items().nComplete()));
        columns.add(count("items", finding -> finding.items().items()));
        columns.add(number("alpha", finding -> finding.items().alphaRaw()));
        columns.addAll(interval("alpha", finding -> finding.items().alphaCi95Feldt()));
        columns.add(number("lambda2", finding -> finding.items().guttmanLambda2()));
        columns.add(
                number(
                        "omega",
                        finding ->
                                finding.items().oneFactorCfa().map(factor -> factor.omegaTotal())));
        return ResultTable.of("reliability", findings.reliability(), columns);
    }

    /// A difference between programme and comparator, by one method.
    private record DifferenceRow(
            ComparatorFinding finding, String method, Estimate<Difference> difference) {}

    private static ResultTable comparator(Findings findings) {
        List<DifferenceRow> rows =
                findings.comparator().stream()
                        .flatMap(finding ->
                                Stream.of(
                                        new DifferenceRow(
                                                finding,
                                                "change",
                                                finding.difference().changeDifference()),
                                        new DifferenceRow(
                                                finding, "ancova", finding.difference().ancova()),
                                        new DifferenceRow(
                                                finding,
                                                "ancova-clustered",
                                                finding.difference().ancovaClustered())))
                        .toList();
        List<ResultColumn<DifferenceRow>> columns =
                new ArrayList<>(
                        named(row -> row.finding().outcome(), row -> row.finding().label()));
        columns.addAll(between(row -> row.finding().contrast()));
        columns.add(words("method", DifferenceRow::method));
        columns.add(count("programme", row -> row.finding().difference().nProgramme()));
        columns.add(count("comparator", row -> row.finding().difference().nComparator()));
        columns.add(number("baseline_smd", row -> row.finding().difference().baselineSmd()));
        columns.add(number("difference", row -> row.difference().map(Difference::estimate)));
        columns.add(number("se", row -> row.difference().map(Difference::se)));
        columns.add(number("t", row -> row.difference().map(Difference::t)));
        columns.add(number("df", row -> row.difference().map(Difference::df)));
        columns.add(number("p", row -> row.difference().map(Difference::p)));
        columns.addAll(interval("ci95", row -> row.difference().map(Difference::ci95)));
        return ResultTable.of("comparator", rows, columns);
    }
}
