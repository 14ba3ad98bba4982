package org.trigpoint.evaluation.report;

import static org.trigpoint.evaluation.report.ResultColumn.count;
import static org.trigpoint.evaluation.report.ResultColumn.interval;
import static org.trigpoint.evaluation.report.ResultColumn.number;
import static org.trigpoint.evaluation.report.ResultColumn.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.evaluation.change.ActivityFinding;
import org.trigpoint.evaluation.change.DeliveryFinding;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.FurtherFinding;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.paired.ChangesTogether;
import org.trigpoint.statistics.ratings.IntraclassForm;
import org.trigpoint.statistics.ratings.IntraclassForms;

/// The tables of what stands beside the questionnaire: attendance, what was delivered, explanations
/// and their raters, and choices.
final class BesideTables {
    private BesideTables() {}

    static List<ResultTable> of(Findings findings) {
        List<ExplanationFinding> explanations = findings.explanations().stream().toList();
        return List.of(
                attendance(findings),
                delivery(findings),
                texts(explanations),
                agreement(explanations),
                guesses(explanations),
                together(explanations),
                choices(findings));
    }

    private static ResultTable attendance(Findings findings) {
        return ResultTable.of(
                "attendance",
                findings.attendance(),
                List.of(
                        words("activity", ActivityFinding::activity),
                        words("first", row -> row.first().toString()),
                        words("last", row -> row.last().toString()),
                        count("noted", ActivityFinding::noted),
                        count("present", ActivityFinding::present)));
    }

    private static ResultTable delivery(Findings findings) {
        return ResultTable.of(
                "delivery",
                findings.delivery(),
                List.of(
                        words("part", DeliveryFinding::part),
                        count("meetings", DeliveryFinding::meetings),
                        count("delivered", DeliveryFinding::delivered),
                        count("partly", DeliveryFinding::partly),
                        count("not_delivered", DeliveryFinding::not),
                        count("not_noted", DeliveryFinding::unnoted)));
    }

    private record Texts(String vignette, WaveId wave, long texts) {}

    private static ResultTable texts(List<ExplanationFinding> findings) {
        List<Texts> rows = new ArrayList<>();
        for (ExplanationFinding finding : findings) {
            for (ExplanationFinding.Vignette one : finding.vignettes()) {
                rows.add(new Texts(one.name(), finding.waves().from(), one.from()));
                rows.add(new Texts(one.name(), finding.waves().to(), one.to()));
            }
        }
        return ResultTable.of(
                "explanation_texts",
                rows,
                List.of(
                        words("vignette", Texts::vignette),
                        words("wave", row -> row.wave().value()),
                        count("texts", Texts::texts)));
    }

    private static ResultTable agreement(List<ExplanationFinding> findings) {
        List<ExplanationFinding.Agreement> rows =
                findings.stream().flatMap(finding -> finding.agreement().stream()).toList();
        List<ResultColumn<ExplanationFinding.Agreement>> columns =
                new ArrayList<>(
                        ResultTables.named(
                                ExplanationFinding.Agreement::outcome,
                                ExplanationFinding.Agreement::label));
        columns.add(words("wave", row -> row.wave().map(WaveId::value).orElse("")));
        columns.add(count("texts", row -> row.ratings().nSubjects()));
        columns.addAll(icc("icc_one", IntraclassForms::single2));
        columns.addAll(icc("icc_mean", IntraclassForms::mean2));
        return ResultTable.of("explanation_agreement", rows, columns);
    }

    private static List<ResultColumn<ExplanationFinding.Agreement>> icc(
            String name, Function<IntraclassForms, IntraclassForm> form) {
        List<ResultColumn<ExplanationFinding.Agreement>> columns = new ArrayList<>();
        columns.add(
                number(name, row -> row.ratings().icc().map(form).flatMap(IntraclassForm::value)));
        columns.addAll(
                interval(name, row -> row.ratings().icc().map(form).flatMap(IntraclassForm::ci95)));
        return columns;
    }

    private static ResultTable guesses(List<ExplanationFinding> findings) {
        List<ExplanationFinding.Guessed> rows =
                findings.stream().flatMap(finding -> finding.guesses().stream()).toList();
        List<ResultColumn<ExplanationFinding.Guessed>> columns = new ArrayList<>();
        columns.add(words("rater", ExplanationFinding.Guessed::rater));
        columns.add(count("from_as_from", row -> row.guesses().fromAsFrom()));
        columns.add(count("from_as_to", row -> row.guesses().fromAsTo()));
        columns.add(count("to_as_from", row -> row.guesses().toAsFrom()));
        columns.add(count("to_as_to", row -> row.guesses().toAsTo()));
        columns.add(number("right", row -> row.guesses().right().share()));
        columns.addAll(interval("right", row -> row.guesses().right().ci95()));
        columns.add(number("by_chance", row -> row.guesses().byChance()));
        return ResultTable.of("explanation_guesses", rows, columns);
    }

    private static ResultTable together(List<ExplanationFinding> findings) {
        List<ChangesTogether> rows =
                findings.stream().flatMap(finding -> finding.together().stream()).toList();
        List<ResultColumn<ChangesTogether>> columns = new ArrayList<>();
        columns.add(count("people", ChangesTogether::n));
        columns.add(number("r", ChangesTogether::r));
        columns.addAll(interval("r", ChangesTogether::ci95));
        return ResultTable.of("explanation_and_confidence", rows, columns);
    }

    private record Choice(FurtherFinding.OfChoice of, FurtherFinding.Chosen chosen) {}

    private static ResultTable choices(Findings findings) {
        List<Choice> rows = new ArrayList<>();
        for (FurtherFinding finding : findings.further()) {
            if (finding instanceof FurtherFinding.OfChoice of) {
                of.options().forEach(chosen -> rows.add(new Choice(of, chosen)));
            }
        }
        return ResultTable.of(
                "choices",
                rows,
                List.of(
                        words("item", row -> row.of().item().id().value()),
                        words("wave", row -> row.of().wave().value()),
                        words("option", row -> row.chosen().option().id()),
                        words("suppressed", row -> row.chosen().people().isEmpty() ? "yes" : "no"),
                        words("asked", row -> written(row.of().asked())),
                        words("answered", row -> written(row.of().answered())),
                        words("people", row -> written(row.chosen().people()))));
    }

    private static String written(Optional<Long> count) {
        return count.map(people -> Long.toString(people)).orElse("");
    }
}
