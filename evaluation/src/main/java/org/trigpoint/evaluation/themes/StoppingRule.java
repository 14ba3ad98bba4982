package org.trigpoint.evaluation.themes;

import java.math.BigDecimal;

/// When new codes have become so rare that interviewing may end (Guest, Namey and Chen, 2020).
///
/// @param base how many interviews the first count of codes is made on, at least 1
/// @param run how many further interviews are looked at together, at least 1
/// @param threshold largest share of new codes in a run, of those in the base, that counts as none:
///   0 to 1
public record StoppingRule(int base, int run, BigDecimal threshold) {
    public StoppingRule {
        if (base < 1
                || run < 1
                || threshold.signum() < 0
                || threshold.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(base + ", " + run + ", " + threshold);
        }
    }
}
