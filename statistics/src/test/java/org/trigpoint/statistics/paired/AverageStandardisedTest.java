package org.trigpoint.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;

class AverageStandardisedTest {
    private static final List<Integer> BEFORE = List.of(4, 3, 5, 2, 6, 4, 7, 3, 5, 4);
    private static final List<Integer> AFTER = List.of(6, 5, 5, 4, 8, 5, 8, 6, 7, 4);

    private static List<ExactNumber> exact(List<Integer> values, UnaryOperator<BigDecimal> change) {
        return values.stream()
                .map(value -> ExactNumber.of(change.apply(BigDecimal.valueOf(value))))
                .toList();
    }

    private static Interval interval(List<ExactNumber> before, List<ExactNumber> after) {
        PairTally pairs = PairTally.ofComplete(before, after);
        return AverageStandardised.ci95(PairedComparison.standard().of(pairs)).orElseThrow();
    }

    private static Interval interval(UnaryOperator<BigDecimal> change) {
        return interval(exact(BEFORE, change), exact(AFTER, change));
    }

    /// R 4.2.2: b <- c(4,3,5,2,6,4,7,3,5,4); a <- c(6,5,5,4,8,5,8,6,7,4); n <- 10; s1 <- sd(b); s2
    /// <- sd(a); S <- (s1+s2)/2; d <- mean(a-b)/S; r <- cor(b,a); d +
    /// c(-1,1)*qnorm(.975)*sqrt(var(a-b)/(n*S^2) + d^2*(s1^2+s2^2+2*r^2*s1*s2)/(8*(n-1)*S^2))
    @Test
    void agreesWithTheFormulaInR() {
        Interval interval = interval(UnaryOperator.identity());
        assertThat(interval.lower()).isCloseTo(0.4264250850354208, within(1e-9));
        assertThat(interval.upper()).isCloseTo(1.5936655969894982, within(1e-9));
    }

    @Test
    void neitherShiftNorScaleMatters() {
        Interval plain = interval(UnaryOperator.identity());
        Interval moved =
                interval(value -> value.multiply(new BigDecimal("2.5")).add(BigDecimal.TEN));
        assertThat(moved.lower()).isCloseTo(plain.lower(), within(1e-12));
        assertThat(moved.upper()).isCloseTo(plain.upper(), within(1e-12));
    }

    @Test
    void swappingTheWavesTurnsTheIntervalRound() {
        Interval plain = interval(UnaryOperator.identity());
        Interval swapped =
                interval(
                        exact(AFTER, UnaryOperator.identity()),
                        exact(BEFORE, UnaryOperator.identity()));
        assertThat(swapped.lower()).isCloseTo(-plain.upper(), within(1e-12));
        assertThat(swapped.upper()).isCloseTo(-plain.lower(), within(1e-12));
    }

    @Test
    void aWaveWithoutSpreadLeavesItNotEstimable() {
        List<ExactNumber> constant = exact(List.of(5, 5, 5), UnaryOperator.identity());
        List<ExactNumber> after = exact(List.of(6, 7, 8), UnaryOperator.identity());
        PairTally pairs = PairTally.ofComplete(constant, after);
        assertThat(AverageStandardised.ci95(PairedComparison.standard().of(pairs)).optional())
                .isEmpty();
    }

    @Test
    void coversTheTrueValueAboutNineteenTimesInTwenty() {
        SplittableRandom random = new SplittableRandom(7);
        int samples = 1000;
        int covered = 0;
        for (int sample = 0; sample < samples; sample++) {
            List<ExactNumber> before = new ArrayList<>();
            List<ExactNumber> after = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double shared = random.nextGaussian();
                before.add(rounded(shared + random.nextGaussian()));
                after.add(rounded(1 + shared + random.nextGaussian()));
            }
            covered += interval(before, after).contains(1 / Math.sqrt(2)) ? 1 : 0;
        }
        assertThat((double) covered / samples).isBetween(0.93, 0.97);
    }

    private static ExactNumber rounded(double value) {
        return new ExactNumber(Math.round(value * 1e6), 1_000_000);
    }
}
