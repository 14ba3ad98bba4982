package org.trigpoint.statistics.mixed;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.linear.PositiveDefinite;

/// The restricted deviance of a random-intercept model at one ratio λ of the variance between to
/// the variance within people, with its derivatives by λ; fixed effects and σ² are profiled out.
///
/// With c = 1/(1 + nλ) and w = λc, V⁻¹ = (I − wJ)/σ², so that everything is a sum over designs: A =
/// Σ(S − w aa'), and with residuals e = y − Xβ̂, r = Σ(e'e − w(1'e)²). The deviance without its
/// constants is Σ log(1 + nλ) + log|A| + (N − p) log r (Harville 1977, J. Am. Stat. Assoc. 72,
/// section 5).
final class RandomInterceptProfile {

    final double ratio;
    final SimpleMatrix information;
    final SimpleMatrix inverse;
    final SimpleMatrix beta;
    final double residual;
    final double logDeterminants;

    /// A' = dA/dλ = −Σ c² aa'.
    final SimpleMatrix informationSlope;

    /// First and second derivative of r by λ.
    final double residualSlope;

    final double residualCurvature;

    /// First and second derivative of Σ log(1 + nλ) + log|A| by λ.
    final double logSlope;

    final double logCurvature;

    private final int degreesOfFreedom;

    RandomInterceptProfile(List<SameDesign> designs, int degreesOfFreedom, double ratio) {
        this.ratio = ratio;
        this.degreesOfFreedom = degreesOfFreedom;
        int p = designs.getFirst().columnSums.getNumRows();
        SimpleMatrix a = new SimpleMatrix(p, p);
        SimpleMatrix xy = new SimpleMatrix(p, 1);
        SimpleMatrix slope = new SimpleMatrix(p, p);
        SimpleMatrix curvature = new SimpleMatrix(p, p);
        double logs = 0;
        double logsSlope = 0;
        double logsCurvature = 0;
        for (SameDesign d : designs) {
            double n = d.observations;
            double c = 1 / (1 + n * ratio);
            SimpleMatrix outer = d.columnSums.mult(d.columnSums.transpose());
            a = a.plus((double) d.people, d.crossProducts.plus(-ratio * c, outer));
            xy = xy.plus(d.sumOfProducts).plus(-ratio * c * d.people * d.meanOfSums, d.columnSums);
            slope = slope.plus(-c * c * d.people, outer);
            curvature = curvature.plus(2 * n * c * c * c * d.people, outer);
            logs += d.people * Math.log1p(n * ratio);
            logsSlope += d.people * n * c;
            logsCurvature -= d.people * n * n * c * c;
        }
        information = a;
        PositiveDefinite definite =
                PositiveDefinite.of(a)
                        .orElseThrow(() -> new ArithmeticException("Columns of X depend"));
        inverse = definite.inverse();
        beta = inverse.mult(xy);
        informationSlope = slope;
        SimpleMatrix relative = inverse.mult(slope);
        logDeterminants = logs + definite.logDeterminant();
        logSlope = logsSlope + relative.trace();
        logCurvature =
                logsCurvature + inverse.mult(curvature).trace() - relative.mult(relative).trace();

        double r = 0;
        double rSlope = 0;
        double rCurvature = 0;
        SimpleMatrix g = new SimpleMatrix(p, 1);
        for (SameDesign d : designs) {
            double n = d.observations;
            double c = 1 / (1 + n * ratio);
            double squaredSums = d.squaredResidualSums(beta);
            r += d.squaredResiduals(beta) - ratio * c * squaredSums;
            rSlope -= c * c * squaredSums;
            rCurvature += 2 * n * c * c * c * squaredSums;
            double off = d.meanOfSums - d.columnSums.dot(beta);
            g = g.plus(c * c * d.people * off, d.columnSums);
        }
        residual = r;
        residualSlope = rSlope;
        residualCurvature = rCurvature - 2 * g.dot(inverse.mult(g));
    }

    /// The profiled deviance, up to a constant.
    double deviance() {
        return logDeterminants + degreesOfFreedom * Math.log(residual);
    }

    /// Its derivative by λ.
    double slope() {
        return logSlope + degreesOfFreedom * residualSlope / residual;
    }

    /// σ², the variance within people, at this ratio.
    double variance() {
        return residual / degreesOfFreedom;
    }
}
