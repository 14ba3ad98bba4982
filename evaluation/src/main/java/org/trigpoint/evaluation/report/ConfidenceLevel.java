package org.trigpoint.evaluation.report;

import java.math.BigDecimal;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.distribution.StudentT;
import org.trigpoint.statistics.paired.PairedResult;

/// The plan's confidence level.
///
/// @param share between 0.5 and 1
record ConfidenceLevel(double share) {

    /// `95 %`
    String said() {
        return BigDecimal.valueOf(share)
                        .multiply(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString()
                + "\u00a0%";
    }

    /// The level of tests that goes with it.
    double alpha() {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(share)).doubleValue();
    }

    /// The t interval of a mean change at this level.
    Estimate<Interval> ofChange(PairedResult pairs) {
        if (share == 0.95) {
            return pairs.ci95();
        }
        if (share == 0.90) {
            return pairs.ci90();
        }
        if (share == 0.99) {
            return pairs.ci99();
        }
        return pairs.ci95()
                .flatMap(_ ->
                        pairs.meanChange()
                                .flatMap(mean ->
                                        pairs.change()
                                                .se()
                                                .map(se -> {
                                                    double reach =
                                                            StudentT.of(pairs.nComplete() - 1.0)
                                                                            .quantile(
                                                                                    0.5 + share / 2)
                                                                    * se;
                                                    return new Interval(mean - reach, mean + reach);
                                                })));
    }
}
