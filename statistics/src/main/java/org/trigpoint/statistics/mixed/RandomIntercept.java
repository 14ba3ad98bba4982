package org.trigpoint.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;

/// The linear model with one random intercept a person (or cluster), y = Xβ + b + ε, fitted by
/// restricted maximum likelihood.
///
/// The likelihood is profiled to one parameter, λ = var(b)/var(ε) ≥ 0; a grid over λ finds the
/// lowest valley (there may be two), and the root of the derivative is then found to the last
/// digits. The model is the `lmer(y ~ x + (1 | person))` of R's lme4.
public final class RandomIntercept {

    private static final double SMALLEST_RATIO = 1e-8;
    private static final double LARGEST_RATIO = 1e9;
    private static final int GRID_STEPS = 136;
    private static final int ROOT_STEPS = 200;

    private RandomIntercept() {}

    /// Fits the model.
    ///
    /// @param designs sums over all people, grouped by design. The scores should be centred (by the
    ///   mean of their wave, say), so that no digits are lost in sums of squares; the fixed effects
    ///   are then on the centred scale too
    /// @return the fit, or why there is none: too few observations, or nothing left to vary within
    ///   people
    public static Estimate<RandomInterceptFit> fit(List<SameDesign> designs) {
        if (designs.isEmpty()) {
            return Estimate.notEstimable("nobody answered");
        }
        int p = designs.getFirst().columnSums.getNumRows();
        long observations = 0;
        long people = 0;
        double squares = 0;
        for (SameDesign d : designs) {
            observations += d.people * d.observations;
            people += d.people;
            squares += d.squares;
        }
        if (people < 2) {
            return Estimate.notEstimable("needs at least two people or clusters");
        }
        if (people == observations) {
            return Estimate.notEstimable(
                    "nobody was measured more than once, so variance between and within cannot be"
                            + " told apart");
        }
        int df = Math.toIntExact(observations - p);
        if (df < 2) {
            return Estimate.notEstimable("too few observations for the number of means");
        }
        if (squares <= 0) {
            return Estimate.notEstimable("all scores of a wave are equal");
        }
        RandomInterceptProfile fixedPeople = new RandomInterceptProfile(designs, df, LARGEST_RATIO);
        if (!(fixedPeople.residual > 1e-13 * squares)) {
            return Estimate.notEstimable("nothing varies within people");
        }
        RandomInterceptProfile best = minimum(designs, df);
        if (best.ratio >= LARGEST_RATIO || !(best.residual > 0)) {
            return Estimate.notEstimable("nothing varies within people");
        }
        return Estimate.of(new RandomInterceptFit(designs, df, observations, people, best));
    }

    private static RandomInterceptProfile minimum(List<SameDesign> designs, int df) {
        List<RandomInterceptProfile> grid = new ArrayList<>();
        grid.add(new RandomInterceptProfile(designs, df, 0));
        double factor = Math.pow(LARGEST_RATIO / SMALLEST_RATIO, 1.0 / GRID_STEPS);
        for (int i = 0; i <= GRID_STEPS; i++) {
            double ratio = i == GRID_STEPS ? LARGEST_RATIO : SMALLEST_RATIO * Math.pow(factor, i);
            grid.add(new RandomInterceptProfile(designs, df, ratio));
        }
        int lowest = 0;
        for (int i = 1; i < grid.size(); i++) {
            if (grid.get(i).deviance() < grid.get(lowest).deviance()) {
                lowest = i;
            }
        }
        RandomInterceptProfile at = grid.get(lowest);
        if (lowest == grid.size() - 1 || at.slope() == 0 || (lowest == 0 && at.slope() > 0)) {
            return at;
        }
        return at.slope() < 0
                ? root(designs, df, at, grid.get(lowest + 1))
                : root(designs, df, grid.get(lowest - 1), at);
    }

    /// The root of the slope between two ratios where it changes its sign, by false position with
    /// the Illinois rule (Dowell and Jarratt 1971), halving where that is slow.
    private static RandomInterceptProfile root(
            List<SameDesign> designs,
            int df,
            RandomInterceptProfile low,
            RandomInterceptProfile high) {
        double lowSlope = low.slope();
        double highSlope = high.slope();
        if (!(lowSlope < 0 && highSlope > 0)) {
            // A flat valley: the grid point is as good as any.
            return low.deviance() <= high.deviance() ? low : high;
        }
        RandomInterceptProfile middle = low;
        for (int step = 0; step < ROOT_STEPS; step++) {
            double width = high.ratio - low.ratio;
            double ratio = low.ratio - lowSlope * width / (highSlope - lowSlope);
            if (step % 4 == 3 || !(ratio > low.ratio && ratio < high.ratio)) {
                ratio = low.ratio + width / 2;
            }
            if (ratio == low.ratio || ratio == high.ratio) {
                break;
            }
            middle = new RandomInterceptProfile(designs, df, ratio);
            double slope = middle.slope();
            if (slope == 0) {
                break;
            }
            if (slope < 0) {
                low = middle;
                lowSlope = slope;
                highSlope /= 2;
            } else {
                high = middle;
                highSlope = slope;
                lowSlope /= 2;
            }
            if (high.ratio - low.ratio <= 1e-14 * high.ratio) {
                break;
            }
        }
        return middle;
    }

    /// A p × 1 column, to build designs and contrasts with.
    public static SimpleMatrix column(double... entries) {
        return new SimpleMatrix(entries.length, 1, true, entries);
    }
}
