package org.trigpoint.evaluation.intake.matching;

import java.util.random.RandomGenerator;

/// How errors are spread over people in the simulation. Each habit reproduces what one study found
/// with twelve elements (135 people, eight weeks): 40.0 % agreed on all twelve, 91.9 % on at least
/// ten.
enum ErrorHabit {
    /// Errors come together in some people: 3.84 % of people get four elements in ten wrong, the
    /// rest 7.05 %.
    CARELESS_FEW {
        @Override
        double rate(RandomGenerator random) {
            return random.nextDouble() < CARELESS_SHARE ? CARELESS_RATE : CAREFUL_RATE;
        }
    },
    /// As [#CARELESS_FEW], but the few get every other element wrong.
    CARELESS_FEWER {
        @Override
        double rate(RandomGenerator random) {
            return random.nextDouble() < 0.0353 ? 0.50 : 0.0707;
        }
    },
    /// Each person has a rate of their own from a beta distribution.
    BETA {
        @Override
        double rate(RandomGenerator random) {
            double x = gamma(BETA_ALPHA, random);
            double y = gamma(BETA_BETA, random);
            return x / (x + y);
        }
    };

    static final double CARELESS_SHARE = 0.0384;
    static final double CARELESS_RATE = 0.40;
    static final double CAREFUL_RATE = 0.0705;
    static final double BETA_ALPHA = 4.883;
    static final double BETA_BETA = 56.219;

    abstract double rate(RandomGenerator random);

    /// A gamma variate of shape at least 1 (Marsaglia & Tsang 2000).
    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0
                    && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
