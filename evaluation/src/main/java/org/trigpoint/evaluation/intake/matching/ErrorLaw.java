package org.trigpoint.evaluation.intake.matching;

/// How likely one person's two codes disagree in a given set of elements.
///
/// Errors come together in some people, so each person is given an error rate of their own, drawn
/// from a beta distribution; given the rate, elements err independently. The number of errors is
/// then beta-binomial (Skellam 1948). The mean of 0.10 and the precision α + β = 10 are fixed, not
/// learnt: they lie on the forgiving side of what has been published for twelve elements (40 % of
/// people without an error, 92 % with at most two), so that a careless person is not ruled out.
final class ErrorLaw {
    private static final double MEAN_RATE = 0.10;
    private static final double PRECISION = 10;
    private static final double ALPHA = MEAN_RATE * PRECISION;
    private static final double BETA = PRECISION - ALPHA;

    private final double[][] logs;

    /// The law for codes of at most `elements` elements.
    ErrorLaw(int elements) {
        logs = new double[elements + 1][];
        for (int compared = 0; compared <= elements; compared++) {
            logs[compared] = new double[compared + 1];
            for (int errors = 0; errors <= compared; errors++) {
                logs[compared][errors] = logOf(errors, compared);
            }
        }
    }

    /// The natural logarithm of the probability that, of `compared` elements, a given set of
    /// `errors` of them and no others disagree.
    double log(int errors, int compared) {
        return logs[compared][errors];
    }

    /// B(α + d, β + c − d) ÷ B(α, β), as rising factorials, which for whole d and c need no gamma
    /// function.
    private static double logOf(int errors, int compared) {
        double log = 0;
        for (int i = 0; i < errors; i++) {
            log += Math.log(ALPHA + i);
        }
        for (int i = 0; i < compared - errors; i++) {
            log += Math.log(BETA + i);
        }
        for (int i = 0; i < compared; i++) {
            log -= Math.log(PRECISION + i);
        }
        return log;
    }
}
