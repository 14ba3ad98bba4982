package org.trigpoint.statistics.waves;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.Tails;
import org.trigpoint.statistics.mixed.KenwardRogerTest;
import org.trigpoint.statistics.mixed.Likelihood;
import org.trigpoint.statistics.mixed.MissingPattern;
import org.trigpoint.statistics.mixed.RandomIntercept;
import org.trigpoint.statistics.mixed.RandomInterceptFit;
import org.trigpoint.statistics.mixed.UnstructuredCovariance;
import org.trigpoint.statistics.mixed.UnstructuredFit;

/// Models that use everyone who answered at least one wave.
public final class WaveModels {

    private final ScoreTable table;
    private final int waves;
    private final double[] centre;
    private final List<MissingPattern> patterns;
    private final List<Integer> unanswered = new ArrayList<>();

    private WaveModels(ScoreTable table) {
        this.table = table;
        waves = table.width();
        centre = new double[waves];
        for (int t = 0; t < waves; t++) {
            double origin = 0;
            double sum = 0;
            long answered = 0;
            for (int r = 0; r < table.rows(); r++) {
                if (table.isAnswered(r, t)) {
                    origin = answered == 0 ? table.value(r, t) : origin;
                    sum += table.people(r) * (table.value(r, t) - origin);
                    answered += table.people(r);
                }
            }
            if (answered == 0) {
                unanswered.add(t);
            } else {
                centre[t] = origin + sum / answered;
            }
        }
        patterns = MissingPattern.of(table, centre);
    }

    /// The models of a table with one column a wave, in order of time.
    public static WaveModels of(ScoreTable table) {
        return new WaveModels(table);
    }

    private <T> Estimate<T> fittable(Supplier<Estimate<T>> fit) {
        if (waves < 2) {
            return Estimate.notEstimable("needs at least two waves");
        }
        return unanswered.isEmpty()
                ? fit.get()
                : Estimate.notEstimable(
                        "nobody answered wave " + table.columns().get(unanswered.getFirst()));
    }

    /// The first wave as intercept, later waves as differences from it.
    private List<String> terms() {
        List<String> terms = new ArrayList<>(List.of("(Intercept)"));
        table.columns().stream().skip(1).forEach(wave -> terms.add("wave" + wave));
        return terms;
    }

    /// The column that makes term `t` out of the waves' means.
    private SimpleMatrix contrast(int t) {
        SimpleMatrix contrast = new SimpleMatrix(waves, 1);
        if (t > 0) {
            contrast.set(0, -1);
        }
        contrast.set(t, 1);
        return contrast;
    }

    /// What centring took off term `t`.
    private double origin(int t) {
        return t == 0 ? centre[0] : centre[t] - centre[0];
    }

    /// The random-intercept model (Laird and Ware 1982, Biometrics 38).
    public Estimate<RandomInterceptModel> randomIntercept() {
        return fittable(() ->
                RandomIntercept.fit(patterns.stream().map(p -> p.design(waves)).toList())
                        .map(this::described));
    }

    private RandomInterceptModel described(RandomInterceptFit centred) {
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        List<Estimate<Double>> df = new ArrayList<>();
        List<Double> ts = new ArrayList<>();
        List<Estimate<Double>> ps = new ArrayList<>();
        for (int term = 0; term < waves; term++) {
            SimpleMatrix contrast = contrast(term);
            double estimate = origin(term) + centred.estimate(contrast);
            double se = centred.standardError(contrast);
            double t = estimate / se;
            Estimate<Double> degrees = centred.satterthwaiteDf(contrast);
            estimates.add(estimate);
            errors.add(se);
            ts.add(t);
            df.add(degrees);
            ps.add(degrees.map(d -> Tails.t(t, d)));
        }
        SimpleMatrix differences = sequentialDifferences();
        SimpleMatrix origins = new SimpleMatrix(waves, 1, true, centre);
        return new RandomInterceptModel(
                terms(),
                centred.observations(),
                centred.people(),
                estimates,
                errors,
                df,
                ts,
                ps,
                kenwardRoger(centred, estimates),
                centred.varianceBetween(),
                centred.varianceWithin(),
                centred.isSingular(),
                centred.logLikelihood(),
                centred.intraclassCorrelation(),
                centred.satterthwaiteF(differences, origins),
                centred.kenwardRogerF(differences, origins));
    }

    /// Independent differences between waves. F is the same whatever differences span them, but
    /// Satterthwaite's degrees of freedom are not quite; these are the rows that lmerTest's `anova`
    /// takes: the Doolittle factor of X'X in the coding of [#terms()], each wave against later ones
    /// by how many answered (Goodnight 1978, SAS Technical Report R-101).
    private SimpleMatrix sequentialDifferences() {
        SimpleMatrix products = new SimpleMatrix(waves, waves);
        for (int t = 0; t < waves; t++) {
            double answered = (double) table.peopleWith(t);
            products.set(0, 0, products.get(0, 0) + answered);
            products.set(t, t, t == 0 ? products.get(0, 0) : answered);
            if (t > 0) {
                products.set(0, t, answered);
                products.set(t, 0, answered);
            }
        }
        SimpleMatrix rows = new SimpleMatrix(waves - 1, waves);
        for (int pivot = 0; pivot < waves; pivot++) {
            for (int below = pivot + 1; below < waves; below++) {
                double factor = products.get(below, pivot) / products.get(pivot, pivot);
                for (int t = pivot; t < waves; t++) {
                    products.set(
                            below, t, products.get(below, t) - factor * products.get(pivot, t));
                }
            }
            for (int t = Math.max(1, pivot); pivot > 0 && t < waves; t++) {
                double weight = products.get(pivot, t) / products.get(pivot, pivot);
                rows.set(pivot - 1, t, weight);
                rows.set(pivot - 1, 0, rows.get(pivot - 1, 0) - weight);
            }
        }
        return rows;
    }

    private Estimate<KenwardRogerTests> kenwardRoger(
            RandomInterceptFit fit, List<Double> estimates) {
        List<Double> errors = new ArrayList<>();
        List<Double> df = new ArrayList<>();
        List<Double> ps = new ArrayList<>();
        for (int term = 0; term < waves; term++) {
            switch (fit.kenwardRoger(contrast(term), estimates.get(term))) {
                case Estimate.Estimated<KenwardRogerTest>(KenwardRogerTest test) -> {
                    errors.add(test.se());
                    df.add(test.df());
                    ps.add(test.p());
                }
                case Estimate.NotEstimable<KenwardRogerTest>(String reason) -> {
                    return Estimate.notEstimable(reason);
                }
            }
        }
        return Estimate.of(new KenwardRogerTests(errors, df, ps));
    }

    /// The model with an unstructured covariance (Jennrich and Schluchter 1986, Biometrics 42).
    public Estimate<UnstructuredModel> unstructured() {
        return fittable(() ->
                UnstructuredCovariance.fit(patterns, waves, Likelihood.RESTRICTED)
                        .map(this::described));
    }

    private UnstructuredModel described(UnstructuredFit fit) {
        SimpleMatrix covariance = fit.covariance();
        SimpleMatrix means = fit.means();
        SimpleMatrix meanCovariance = fit.meanCovariance();
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        List<List<Double>> correlations = new ArrayList<>();
        for (int a = 0; a < waves; a++) {
            SimpleMatrix contrast = contrast(a);
            estimates.add(origin(a) + contrast.dot(means));
            errors.add(Math.sqrt(contrast.dot(meanCovariance.mult(contrast))));
            deviations.add(Math.sqrt(covariance.get(a, a)));
            List<Double> row = new ArrayList<>();
            for (int b = 0; b < waves; b++) {
                double scale = Math.sqrt(covariance.get(a, a)) * Math.sqrt(covariance.get(b, b));
                row.add(a == b ? 1.0 : covariance.get(a, b) / scale);
            }
            correlations.add(List.copyOf(row));
        }
        return new UnstructuredModel(
                terms(), estimates, errors, fit.logLikelihood(), deviations, correlations);
    }

    /// Little's test (Little 1988, J. Am. Stat. Assoc. 83, equation 5) with the maximum-likelihood
    /// covariance.
    public Estimate<LittleTest> little() {
        return fittable(() ->
                patterns.size() < 2
                        ? Estimate.notEstimable(
                                "everyone answered the same waves: no patterns to compare")
                        : UnstructuredCovariance.fit(patterns, waves, Likelihood.FULL)
                                .map(this::little));
    }

    private LittleTest little(UnstructuredFit fit) {
        double distance = 0;
        int scores = 0;
        for (MissingPattern pattern : patterns) {
            SimpleMatrix off = pattern.means().minus(pattern.observedPart(fit.means()));
            SimpleMatrix block = pattern.observedBlock(fit.covariance());
            distance += pattern.people() * off.dot(block.solve(off));
            scores += pattern.width();
        }
        int df = scores - waves;
        double chi2 = distance;
        List<Double> means = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int a = 0; a < waves; a++) {
            means.add(centre[a] + fit.means().get(a));
            List<Double> row = new ArrayList<>();
            for (int b = 0; b < waves; b++) {
                row.add(fit.covariance().get(a, b));
            }
            rows.add(List.copyOf(row));
        }
        return new LittleTest(
                patterns.size(),
                means,
                rows,
                chi2,
                df,
                df < 1
                        ? Estimate.notEstimable("the patterns leave no degrees of freedom")
                        : Estimate.of(Tails.chiSquared(chi2, df)));
    }
}
