package org.trigpoint.statistics.mixed;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.FTest;
import org.trigpoint.statistics.linear.SymmetricEigen;

/// A fitted random-intercept model: fixed effects, variances, and tests of contrasts.
///
/// A contrast is a p × 1 column c of c'β, or a q × p matrix L of several.
public final class RandomInterceptFit {

    /// Below this ratio of standard deviations lme4 calls a fit singular; so do we.
    private static final double SINGULAR_BELOW = 1e-4;

    private static final String NO_HESSIAN = "the likelihood is flat in its variances";

    private final long observations;
    private final long people;
    private final int degreesOfFreedom;
    private final RandomInterceptProfile at;
    private final KenwardRoger kenwardRoger;

    RandomInterceptFit(
            List<SameDesign> designs,
            int degreesOfFreedom,
            long observations,
            long people,
            RandomInterceptProfile at) {
        this.observations = observations;
        this.people = people;
        this.degreesOfFreedom = degreesOfFreedom;
        this.at = at;
        this.kenwardRoger = new KenwardRoger(designs, at);
    }

    /// How many observations entered.
    public long observations() {
        return observations;
    }

    /// How many people or clusters entered.
    public long people() {
        return people;
    }

    /// The variance between people, never negative.
    public double varianceBetween() {
        return at.ratio * at.variance();
    }

    /// The variance within people, positive.
    public double varianceWithin() {
        return at.variance();
    }

    /// The share of variance between people, 0 to 1.
    public double intraclassCorrelation() {
        return at.ratio / (1 + at.ratio);
    }

    /// Whether the variance between people was estimated as zero, or nearly so: a ratio of standard
    /// deviations below 10⁻⁴.
    public boolean isSingular() {
        return Math.sqrt(at.ratio) < SINGULAR_BELOW;
    }

    /// The restricted log-likelihood with all constants, as lme4 and nlme give it.
    public double logLikelihood() {
        double df = degreesOfFreedom;
        return -0.5 * (at.logDeterminants + df * (1 + Math.log(2 * Math.PI * at.residual / df)));
    }

    /// c'β.
    public double estimate(SimpleMatrix contrast) {
        return contrast.dot(at.beta);
    }

    /// The standard error of c'β.
    public double standardError(SimpleMatrix contrast) {
        return Math.sqrt(at.variance() * quadratic(contrast));
    }

    private double quadratic(SimpleMatrix contrast) {
        return contrast.dot(at.inverse.mult(contrast));
    }

    /// Degrees of freedom of c'β by Satterthwaite's rule (Fai and Cornelius 1996, J. Stat. Comput.
    /// Simul. 54): 2v²/(g'Wg), with g the slope of the variance v by the variance parameters and W
    /// their covariance, twice the inverse of the Hessian of the restricted deviance, as lmerTest
    /// has it. Where the variance between is zero its square root has slope nought, and only the
    /// variance within counts.
    public Estimate<Double> satterthwaiteDf(SimpleMatrix contrast) {
        double s2 = at.variance();
        double v = s2 * quadratic(contrast);
        double byVariance = v / s2;
        double n = degreesOfFreedom;
        if (at.ratio == 0) {
            return Estimate.of(n);
        }
        SimpleMatrix half = at.inverse.mult(contrast);
        double byRatio = -s2 * half.dot(at.informationSlope.mult(half));
        double ratioRatio = at.logCurvature + at.residualCurvature / s2;
        double ratioVariance = -at.residualSlope / (s2 * s2);
        double varianceVariance = n / (s2 * s2);
        double determinant = ratioRatio * varianceVariance - ratioVariance * ratioVariance;
        if (!(determinant > 0)) {
            return Estimate.notEstimable(NO_HESSIAN);
        }
        double spread =
                2
                        * (byRatio * byRatio * varianceVariance
                                - 2 * byRatio * byVariance * ratioVariance
                                + byVariance * byVariance * ratioRatio)
                        / determinant;
        return spread > 0
                ? Estimate.of(2 * v * v / spread, NO_HESSIAN)
                : Estimate.notEstimable(NO_HESSIAN);
    }

    /// The F test of Lβ = 0, for fixed effects β that stand `origin` above the fitted ones, with
    /// Satterthwaite's degrees of freedom: each independent direction has its own, ν, and those of
    /// F are 2E/(E − q) with E = Σ ν/(ν − 2); their mean where all are equal (Fai and Cornelius
    /// 1996; lmerTest's `contestMD`).
    public FTest satterthwaiteF(SimpleMatrix rows, SimpleMatrix origin) {
        SimpleMatrix effects = rows.mult(at.beta.plus(origin));
        SimpleMatrix variance = rows.mult(at.inverse).mult(rows.transpose());
        SymmetricEigen directions = SymmetricEigen.of(variance);
        int q = rows.getNumRows();
        double[] df = new double[q];
        double f = 0;
        for (int m = 0; m < q; m++) {
            SimpleMatrix direction = directions.vector(m);
            double along = direction.dot(effects);
            f += along * along / (directions.value(m) * at.variance()) / q;
            switch (satterthwaiteDf(rows.transpose().mult(direction))) {
                case Estimate.Estimated<Double>(Double value) -> df[m] = value;
                case Estimate.NotEstimable<Double>(String reason) -> {
                    return FTest.notEstimable(reason);
                }
            }
        }
        return FTest.of(f, q, pooledDf(df));
    }

    private static double pooledDf(double[] df) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double expectation = 0;
        double sum = 0;
        for (double each : df) {
            least = Math.min(least, each);
            most = Math.max(most, each);
            expectation += each / (each - 2);
            sum += each;
        }
        // lmerTest takes equal what differs by 1e-8; our own rounding is of relative size.
        if (df.length == 1 || most - least < Math.max(1e-8, 1e-9 * most)) {
            return sum / df.length;
        }
        return least <= 2 ? 2 : 2 * expectation / (expectation - df.length);
    }

    /// The test of c'β = 0 with Kenward and Roger's standard error and degrees of freedom.
    ///
    /// @param estimate c'β on the scale of the scores, centring undone
    public Estimate<KenwardRogerTest> kenwardRoger(SimpleMatrix contrast, double estimate) {
        return kenwardRoger.test(contrast, estimate);
    }

    /// The scaled F test of Lβ = 0, for fixed effects β that stand `origin` above the fitted ones,
    /// with Kenward and Roger's covariance and degrees of freedom.
    public FTest kenwardRogerF(SimpleMatrix rows, SimpleMatrix origin) {
        return kenwardRoger.f(rows, rows.mult(at.beta.plus(origin)));
    }
}
