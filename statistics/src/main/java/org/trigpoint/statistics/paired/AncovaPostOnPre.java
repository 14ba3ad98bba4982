package org.trigpoint.statistics.paired;

import java.math.BigInteger;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactMoments;

/// Least squares of the second rating on the centred first rating.
///
/// @param adjustedChangeAtMeanPre expected change of a person with the mean first rating
/// @param se its standard error, sigma ÷ √n
/// @param slope of the second on the first rating
/// @param slopeSe its standard error
/// @param sigma residual standard deviation, n − 2 degrees of freedom
/// @param r2 share of variance explained; not estimable where second ratings do not vary
public record AncovaPostOnPre(
        double adjustedChangeAtMeanPre,
        double se,
        double slope,
        double slopeSe,
        double sigma,
        Estimate<Double> r2) {

    static Estimate<AncovaPostOnPre> of(PairMoments moments) {
        long n = moments.n();
        BigInteger x = moments.before().second();
        BigInteger y = moments.after().second();
        BigInteger xy = moments.product();
        if (x.signum() == 0) {
            return Estimate.notEstimable("pre has zero variance");
        }
        if (n < 3) {
            return Estimate.notEstimable("needs at least three pairs");
        }
        BigInteger total = moments.after().total().subtract(moments.before().total());
        BigInteger denominator = BigInteger.valueOf(moments.before().denominator());
        double change = ExactMoments.ratio(total, denominator.multiply(BigInteger.valueOf(n)));
        double slope = ExactMoments.ratio(xy, x);
        // residual and regressor sums of squares share the factor n·denominator², which cancels in
        // the slope's error
        double residual = ExactMoments.ratio(x.multiply(y).subtract(xy.multiply(xy)), x);
        double sigma = Math.sqrt(residual / n / (n - 2)) / moments.before().denominator();
        double slopeSe = Math.sqrt(residual / (n - 2) / x.doubleValue());
        Estimate<Double> r2 =
                Estimate.of(
                        ExactMoments.ratio(xy.multiply(xy), x.multiply(y)),
                        "post has zero variance");
        return Estimate.of(
                new AncovaPostOnPre(
                        change, sigma / Math.sqrt((double) n), slope, slopeSe, sigma, r2));
    }
}
