package org.trigpoint.statistics.mixed;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.FTest;
import org.trigpoint.statistics.Tails;
import org.trigpoint.statistics.linear.PositiveDefinite;

/// The small-sample covariance of fixed effects and the scaled F of Kenward and Roger (1997,
/// Biometrics 53, 983–997), with the expected information of the variances, for the two variance
/// parameters of a random intercept: G₁ = ZZ' (between) and G₂ = I (within).
///
/// Names follow the paper: Φ the covariance of β̂, P and Q its derivatives, W the covariance of the
/// variances. Powers of one person's inverse covariance are (I − (1 − cᵏ)/n J)/σ²ᵏ with c = 1/(1 +
/// nλ), so that every trace is a sum over designs.
final class KenwardRoger {

    private static final String FLAT = "the information on the variances is singular";

    private final SimpleMatrix phi;
    private final SimpleMatrix adjusted;
    private final SimpleMatrix[] p = new SimpleMatrix[2];
    private final SimpleMatrix w;
    private final boolean defined;

    KenwardRoger(List<SameDesign> designs, RandomInterceptProfile at) {
        double s2 = at.variance();
        phi = at.inverse.scale(s2);
        int size = phi.getNumRows();
        SimpleMatrix p1 = new SimpleMatrix(size, size);
        SimpleMatrix p2 = new SimpleMatrix(size, size);
        SimpleMatrix[] q = {
            new SimpleMatrix(size, size), new SimpleMatrix(size, size), new SimpleMatrix(size, size)
        };
        double[] traces = new double[3];
        for (SameDesign d : designs) {
            double n = d.observations;
            double c = 1 / (1 + n * at.ratio);
            double c2 = c * c;
            double c3 = c2 * c;
            SimpleMatrix outer = d.columnSums.mult(d.columnSums.transpose());
            p1 = p1.plus(-d.people * c2 / (s2 * s2), outer);
            p2 = p2.plus(-d.people / (s2 * s2), d.crossProducts.plus(-(1 - c2) / n, outer));
            double weight = d.people / (s2 * s2 * s2);
            q[0] = q[0].plus(weight * n * c3, outer);
            q[1] = q[1].plus(weight * c3, outer);
            q[2] = q[2].plus(weight, d.crossProducts.plus(-(1 - c3) / n, outer));
            traces[0] += d.people * n * n * c2 / (s2 * s2);
            traces[1] += d.people * n * c2 / (s2 * s2);
            traces[2] += d.people * (n - 1 + c2) / (s2 * s2);
        }
        p[0] = p1;
        p[1] = p2;
        SimpleMatrix information = new SimpleMatrix(2, 2);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double both = phi.mult(p[i]).mult(phi).mult(p[j]).trace();
                information.set(i, j, traces[i + j] - 2 * phi.mult(q[i + j]).trace() + both);
            }
        }
        double determinant = information.determinant();
        defined = determinant > 1e-14 * information.get(0, 0) * information.get(1, 1);
        w = defined ? information.invert().scale(2) : new SimpleMatrix(2, 2);
        SimpleMatrix middle = new SimpleMatrix(size, size);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                SimpleMatrix bias = q[i + j].minus(p[i].mult(phi).mult(p[j]));
                middle = middle.plus(w.get(i, j), bias);
            }
        }
        adjusted = phi.plus(2, phi.mult(middle).mult(phi));
    }

    Estimate<KenwardRogerTest> test(SimpleMatrix contrast, double estimate) {
        double variance = contrast.dot(adjusted.mult(contrast));
        if (!defined || !(variance > 0)) {
            return Estimate.notEstimable(FLAT);
        }
        double se = Math.sqrt(variance);
        return scaling(contrast.transpose())
                .map(scaling ->
                        Estimate.of(
                                new KenwardRogerTest(
                                        se, scaling.df, Tails.t(estimate / se, scaling.df))))
                .orElseGet(() -> Estimate.notEstimable(FLAT));
    }

    FTest f(SimpleMatrix rows, SimpleMatrix effects) {
        if (!defined) {
            return FTest.notEstimable(FLAT);
        }
        SimpleMatrix covariance = rows.mult(adjusted).mult(rows.transpose());
        int q = rows.getNumRows();
        Optional<PositiveDefinite> definite = PositiveDefinite.of(covariance);
        Optional<Scaling> scaling = scaling(rows);
        if (definite.isEmpty() || scaling.isEmpty()) {
            return FTest.notEstimable(FLAT);
        }
        double wald = effects.dot(definite.get().inverse().mult(effects)) / q;
        return FTest.of(scaling.get().factor * wald, q, scaling.get().df);
    }

    private Optional<Scaling> scaling(SimpleMatrix rows) {
        return PositiveDefinite.of(rows.mult(phi).mult(rows.transpose()))
                .map(definite -> new Scaling(rows, definite.inverse()))
                .filter(Scaling::isUsable);
    }

    /// The factor λ of F and its denominator degrees of freedom m (section 3.2 of the paper).
    private final class Scaling {
        final double factor;
        final double df;

        Scaling(SimpleMatrix rows, SimpleMatrix inverse) {
            double q = rows.getNumRows();
            SimpleMatrix theta = rows.transpose().mult(inverse).mult(rows);
            SimpleMatrix[] moved = new SimpleMatrix[2];
            for (int i = 0; i < 2; i++) {
                moved[i] = theta.mult(phi).mult(p[i]).mult(phi);
            }
            double a1 = 0;
            double a2 = 0;
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    a1 += w.get(i, j) * moved[i].trace() * moved[j].trace();
                    a2 += w.get(i, j) * moved[i].mult(moved[j]).trace();
                }
            }
            double b = (a1 + 6 * a2) / (2 * q);
            double g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2);
            double below = 3 * q + 2 * (1 - g);
            double c1 = g / below;
            double c2 = (q - g) / below;
            double c3 = (q + 2 - g) / below;
            double shrink = 1 - a2 / q;
            double v0 = snapped(1 + c1 * b);
            double v1 = snapped(1 - c2 * b);
            double v2 = snapped(1 - c3 * b);
            // ρ = V*/(2E*²) with E* = 1/(1 − A₂/q); the zeros of one-contrast cases cancel.
            double quotient = v1 == 0 && Math.abs(shrink) < 1e-10 ? 1 : shrink / v1;
            double rho = quotient * quotient * v0 / v2 / q;
            df = 4 + (q + 2) / (q * rho - 1);
            factor = Math.abs(df - 2) < 1e-2 ? 1 : df * shrink / (df - 2);
        }

        boolean isUsable() {
            return df > 0 && Double.isFinite(df) && factor > 0 && Double.isFinite(factor);
        }

        private double snapped(double value) {
            return Math.abs(value) < 1e-10 ? 0 : value;
        }
    }
}
