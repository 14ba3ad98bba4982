package org.trigpoint.statistics.mixed;

/// Which likelihood is made largest.
public enum Likelihood {
    /// Of the scores: variances divide by n.
    FULL,
    /// Of the scores less what the means take up (REML): variances divide by n − 1.
    RESTRICTED
}
