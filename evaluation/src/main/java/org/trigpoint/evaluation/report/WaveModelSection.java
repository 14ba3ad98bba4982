package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.ModelFinding;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.distribution.StudentT;
import org.trigpoint.statistics.waves.Attrition;
import org.trigpoint.statistics.waves.KenwardRogerTests;
import org.trigpoint.statistics.waves.RandomInterceptModel;
import org.trigpoint.statistics.waves.UnstructuredModel;

/// All time points at once, by models that use everyone who answered any; and those who stayed
/// beside those who left.
final class WaveModelSection {
    private final Telling telling;

    WaveModelSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<ModelFinding> models = telling.findings().models();
        if (models.isEmpty()) {
            return;
        }
        contents.section("All time points together");
        contents.paragraph(
                "Mixed models use everyone who answered any time point, and hold if answers are missing for reasons that the answers given can explain. They stand beside the pairs above, which tell only of those who answered both times.");
        List<List<WaveId>> kinds = models.stream().map(ModelFinding::waves).distinct().toList();
        for (List<WaveId> waves : kinds) {
            List<ModelFinding> alike =
                    models.stream().filter(model -> model.waves().equals(waves)).toList();
            interceptTable(waves, alike, contents);
            unstructuredTable(waves, alike, contents);
        }
        stayersAndLeavers(models, contents);
    }

    private void interceptTable(List<WaveId> waves, List<ModelFinding> models, Contents contents) {
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                Block.Column.words("Facet"),
                                Block.Column.numbers("People"),
                                Block.Column.numbers("with all")));
        for (WaveId wave : waves.subList(1, waves.size())) {
            columns.add(
                    Block.Column.estimates(
                            Phrase.of(
                                    telling.wave(wave)
                                            + " \u2212 "
                                            + telling.wave(waves.getFirst())),
                            telling.level().said()));
            columns.add(Block.Column.numbers(Phrase.marked("*p*")));
        }
        columns.add(Block.Column.numbers("ICC"));
        List<List<Phrase>> rows = new ArrayList<>();
        for (ModelFinding model : models) {
            List<Phrase> cells =
                    new ArrayList<>(
                            List.of(
                                    Phrase.of(model.label()),
                                    Phrase.of(Integer.toString(model.nAny())),
                                    Phrase.of(Integer.toString(model.nComplete()))));
            for (int term = 1; term < waves.size(); term++) {
                Estimate<Term> found = term(model, term);
                cells.add(
                        Phrase.of(
                                found.optional()
                                        .map(value ->
                                                Say.change(value.estimate)
                                                        + " "
                                                        + Apa.limits(
                                                                value.interval(telling.level())))
                                        .orElse(Apa.NOT_ESTIMABLE)));
                cells.add(Apa.p(found.map(Term::p)));
            }
            cells.add(
                    Phrase.of(
                            model.randomIntercept()
                                    .optional()
                                    .map(fit -> Apa.share(fit.icc()))
                                    .orElse(Apa.NOT_ESTIMABLE)));
            rows.add(cells);
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.of(
                        "Score by time point with a random intercept for each person, restricted maximum likelihood; standard errors and degrees of freedom by Kenward and Roger (1997). p values are not adjusted. ICC: share of variance between people."));
        ChangeSection.notEstimable(models.stream().map(model -> term(model, 1)).toList())
                .ifPresent(notes::add);
        contents.table(
                Phrase.of(
                        "Change from "
                                + telling.wave(waves.getFirst())
                                + " by a mixed model with a random intercept"),
                columns,
                rows,
                notes);
    }

    private void unstructuredTable(
            List<WaveId> waves, List<ModelFinding> models, Contents contents) {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Facet")));
        for (WaveId wave : waves.subList(1, waves.size())) {
            columns.add(
                    Block.Column.numbers(
                            Phrase.of(
                                    telling.wave(wave)
                                            + " \u2212 "
                                            + telling.wave(waves.getFirst()))));
            columns.add(Block.Column.numbers(Phrase.marked("*SE*")));
        }
        columns.add(Block.Column.numbers(Phrase.marked("*F* (*df*)")));
        columns.add(Block.Column.numbers(Phrase.marked("*p*")));
        columns.add(Block.Column.numbers(Phrase.marked("Friedman *p*")));
        List<List<Phrase>> rows = new ArrayList<>();
        for (ModelFinding model : models) {
            List<Phrase> cells = new ArrayList<>(List.of(Phrase.of(model.label())));
            Optional<UnstructuredModel> fit = model.unstructured().optional();
            for (int term = 1; term < waves.size(); term++) {
                int at = term;
                cells.add(
                        Phrase.of(
                                fit.map(found -> Say.change(found.estimate().get(at)))
                                        .orElse(Apa.NOT_ESTIMABLE)));
                cells.add(
                        Phrase.of(
                                fit.map(found -> Say.number(found.se().get(at)))
                                        .orElse(Apa.NOT_ESTIMABLE)));
            }
            var test = model.randomIntercept().map(RandomInterceptModel::fWaveKenwardRoger);
            cells.add(
                    Phrase.of(
                            test.optional()
                                    .flatMap(f ->
                                            f.f().optional()
                                                    .flatMap(value ->
                                                            f.df1()
                                                                    .optional()
                                                                    .flatMap(df1 ->
                                                                            f.df2()
                                                                                    .optional()
                                                                                    .map(df2 ->
                                                                                            Say
                                                                                                            .number(
                                                                                                                    value)
                                                                                                    + " ("
                                                                                                    + Apa
                                                                                                            .df(
                                                                                                                    df1)
                                                                                                    + ", "
                                                                                                    + Apa
                                                                                                            .df(
                                                                                                                    df2)
                                                                                                    + ")"))))
                                    .orElse(Apa.NOT_ESTIMABLE)));
            cells.add(Apa.p(test.flatMap(f -> f.p())));
            cells.add(Apa.p(model.anova().flatMap(anova -> anova.friedman().p())));
            rows.add(cells);
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.marked(
                        "Changes with an unstructured covariance (MMRM), standard errors by generalised least squares. *F*: the random-intercept model\u2019s test, by Kenward and Roger, that all time points have one mean. Friedman: ranks, people with every time point only."));
        ChangeSection.notEstimable(models.stream().map(ModelFinding::unstructured).toList())
                .ifPresent(notes::add);
        contents.table(
                Phrase.of("The same by an unstructured covariance, and tests over all time points"),
                columns,
                rows,
                notes);
    }

    private void stayersAndLeavers(List<ModelFinding> models, Contents contents) {
        boolean leavers =
                models.stream()
                        .anyMatch(model ->
                                model.attrition()
                                        .optional()
                                        .map(found -> found.leavers() > 0)
                                        .orElse(false));
        contents.part("Those who stayed and those who left");
        if (!leavers) {
            contents.paragraph(
                    "Everyone with a first score has a last one, or nobody can be compared: there is no loss to describe.");
            return;
        }
        contents.paragraph(
                "First scores of people with a score at the last time point beside those without. A difference says that the pairs above are not a picture of everyone who began.");
        List<List<Phrase>> rows = new ArrayList<>();
        for (ModelFinding model : models) {
            Optional<Attrition> found = model.attrition().optional();
            rows.add(
                    List.of(
                            Phrase.of(model.label()),
                            Phrase.of(
                                    found.map(attrition -> Integer.toString(attrition.stayers()))
                                            .orElse("\u2013")),
                            Phrase.of(
                                    found.flatMap(attrition -> attrition.meanStayers().optional())
                                            .map(Say::number)
                                            .orElse("\u2013")),
                            Phrase.of(
                                    found.map(attrition -> Integer.toString(attrition.leavers()))
                                            .orElse("\u2013")),
                            Phrase.of(
                                    found.flatMap(attrition -> attrition.meanLeavers().optional())
                                            .map(Say::number)
                                            .orElse("\u2013")),
                            Apa.cell(model.attrition().flatMap(Attrition::smdPooledSd)),
                            Apa.p(model.attrition().flatMap(Attrition::p)),
                            Apa.p(model.little().flatMap(little -> little.p()))));
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.marked(
                        "Difference: stayed less left, over the pooled standard deviation; *p* by Welch\u2019s test. Little: test that answers are missing completely at random; it describes, and no choice was made by it."));
        ChangeSection.notEstimable(
                        models.stream()
                                .map(model -> model.attrition().flatMap(Attrition::p))
                                .toList())
                .ifPresent(notes::add);
        contents.table(
                Phrase.of("First scores of those who stayed and those who left"),
                List.of(
                        Block.Column.words("Facet"),
                        Block.Column.numbers("Stayed"),
                        Block.Column.numbers(Phrase.marked("*M*")),
                        Block.Column.numbers("Left"),
                        Block.Column.numbers(Phrase.marked("*M*")),
                        Block.Column.numbers("Difference (SD)"),
                        Block.Column.numbers(Phrase.marked("*p*")),
                        Block.Column.numbers(Phrase.marked("Little *p*"))),
                rows,
                notes);
    }

    /// One term of the random-intercept model with Kenward and Roger's corrections.
    private record Term(double estimate, double se, double df, double p) {
        Interval interval(ConfidenceLevel level) {
            double reach = StudentT.of(df).quantile(0.5 + level.share() / 2) * se;
            return new Interval(estimate - reach, estimate + reach);
        }
    }

    private static Estimate<Term> term(ModelFinding model, int term) {
        return model.randomIntercept()
                .flatMap(fit -> fit.kenwardRoger().map(tests -> of(fit, tests, term)));
    }

    private static Term of(RandomInterceptModel fit, KenwardRogerTests tests, int term) {
        return new Term(
                fit.estimate().get(term),
                tests.se().get(term),
                tests.df().get(term),
                tests.p().get(term));
    }

    /// The change from the first time point to another, in words; empty where the model gives none.
    static Optional<Phrase> change(Telling telling, ModelFinding model, WaveId to) {
        int term = model.waves().indexOf(to);
        if (term < 1) {
            return Optional.empty();
        }
        return term(model, term)
                .optional()
                .map(found ->
                        Phrase.marked(
                                "{} points, {} CI {}, *t*({}) = {}, {}",
                                Say.change(found.estimate),
                                telling.level().said(),
                                Apa.limits(found.interval(telling.level())),
                                Apa.df(found.df),
                                Say.number(found.estimate / found.se),
                                Apa.said(found.p)));
    }
}
