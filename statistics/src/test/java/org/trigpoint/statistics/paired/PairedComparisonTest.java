package org.trigpoint.statistics.paired;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.People;

final class PairedComparisonTest {
    private static final PairTally SLEEP =
            People.pairs(
                    "0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0 2",
                    "1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4");

    @Test
    void effectSizesOfSleepAgreeWithEffectsize() {
        // R 4.2.2, effectsize 0.8.3: hedges_g(sleep[11:20], sleep[1:10], paired = TRUE) and
        // BayesFactor 0.9.12-4.4: ttestBF(…, rscale = sqrt(2)/2); relative 1e-10, Bayes factor 1e-6
        PairedResult result = PairedComparison.standard().of(SLEEP);
        assertThat(value(result.dZ())).isCloseTo(1.2845575625910546, withinPercentage(1e-8));
        assertThat(value(result.gZ())).isCloseTo(1.173924903514205, withinPercentage(1e-8));
        assertThat(value(result.dRm())).isCloseTo(0.8221766383863094, withinPercentage(1e-8));
        Interval ncp = result.ncpCi95().orElseThrow();
        assertThat(ncp.lower()).isCloseTo(1.311168091287664, withinPercentage(1e-7));
        assertThat(ncp.upper()).isCloseTo(6.697756306031724, withinPercentage(1e-7));
        assertThat(value(result.bf10Jzs())).isCloseTo(17.258880267773957, withinPercentage(1e-4));
        assertThat(value(result.vovkSellkeMpr()))
                .isCloseTo(22.136034563275693, withinPercentage(1e-8));
        assertThat(value(result.signFlipExactPMean().orElseThrow())).isEqualTo(0.00390625);
    }

    @Test
    void equivalenceReliableChangeAndOutliersOfSleepAreTheReference() {
        // R 4.2.2: (mean(d) + .5)/se and pt(…, 9, lower.tail = FALSE); sd(pre)*sqrt(.2); relative
        // 1e-10
        PairedResult result = PairedComparison.standard().of(SLEEP);
        Tost tost = requireNonNull(result.tost().orElseThrow().get("margin_0.5"));
        assertThat(tost.tLower()).isCloseTo(5.347611127490276, withinPercentage(1e-8));
        assertThat(tost.p()).isCloseTo(0.9892407566216128, withinPercentage(1e-8));
        ReliableChange reliable = result.reliableChange().orElseThrow();
        assertThat(reliable.sem()).isCloseTo(0.8000694414306242, withinPercentage(1e-8));
        assertThat(reliable.mdc95()).isCloseTo(2.217638597248025, withinPercentage(1e-8));
        assertThat(reliable.improved()).isEqualTo(2);
        Outliers outliers = result.outliers().orElseThrow();
        assertThat(outliers.beyondInnerFences()).isEqualTo(2);
        assertThat(outliers.beyondOuterFences()).isEqualTo(1);
        assertThat(outliers.robustZ()).isEqualTo(1);
    }

    @Test
    void exchangingBothWavesTurnsEverySign() {
        for (long seed = 1; seed < 20; seed++) {
            PairTally pairs = People.seeded(seed, 25);
            PairedResult one = PairedComparison.standard().of(pairs);
            PairedResult other = PairedComparison.standard().of(People.swapped(pairs));
            assertThat(value(other.t())).isEqualTo(-value(one.t()));
            assertThat(value(other.p())).isEqualTo(value(one.p()));
            assertThat(value(other.pGreater())).isEqualTo(value(one.pLess()));
            assertThat(value(other.gZ())).isEqualTo(-value(one.gZ()));
            assertThat(other.gZCi95().orElseThrow().lower())
                    .isCloseTo(-one.gZCi95().orElseThrow().upper(), within(1e-11));
            assertThat(value(other.wilcoxon().sumPositive()))
                    .isEqualTo(value(one.wilcoxon().sumNegative()));
            assertThat(value(other.wilcoxon().pExact())).isEqualTo(value(one.wilcoxon().pExact()));
            assertThat(value(other.wilcoxon().hodgesLehmann()))
                    .isEqualTo(-value(one.wilcoxon().hodgesLehmann()));
            assertThat(value(other.bf10JzsLog())).isEqualTo(value(one.bf10JzsLog()));
            assertThat(other.yuen().orElseThrow().t()).isEqualTo(-one.yuen().orElseThrow().t());
        }
    }

    @Test
    void shiftingBothWavesChangesNothingAboutTheChange() {
        for (long seed = 1; seed < 10; seed++) {
            PairTally pairs = People.seeded(seed, 30);
            PairTally shifted = People.moved(pairs, 1, ExactNumber.of(1_000_000_000));
            PairedResult one = PairedComparison.standard().of(pairs);
            PairedResult other = PairedComparison.standard().of(shifted);
            assertThat(other.change()).isEqualTo(one.change());
            assertThat(other.t()).isEqualTo(one.t());
            assertThat(other.prePostR()).isEqualTo(one.prePostR());
            assertThat(other.ancovaPostOnPre()).isEqualTo(one.ancovaPostOnPre());
            assertThat(other.regressionToMean()).isEqualTo(one.regressionToMean());
            assertThat(other.yuen()).isEqualTo(one.yuen());
            assertThat(other.wilcoxon()).isEqualTo(one.wilcoxon());
        }
    }

    @Test
    void scalingScalesTheChangeAndNoEffectSize() {
        PairTally pairs = People.seeded(4, 30);
        PairedResult one = PairedComparison.standard().of(pairs);
        PairedResult other =
                PairedComparison.standard().of(People.moved(pairs, 3, ExactNumber.of(0)));
        assertThat(value(other.meanChange())).isCloseTo(3 * value(one.meanChange()), within(1e-14));
        assertThat(value(other.wilcoxon().hodgesLehmann()))
                .isEqualTo(3 * value(one.wilcoxon().hodgesLehmann()));
        assertThat(value(other.t())).isCloseTo(value(one.t()), within(1e-13));
        assertThat(value(other.dAvRms())).isCloseTo(value(one.dAvRms()), within(1e-13));
        assertThat(value(other.wilcoxon().pExact())).isEqualTo(value(one.wilcoxon().pExact()));
        assertThat(other.shapiro().orElseThrow().statistic())
                .isCloseTo(one.shapiro().orElseThrow().statistic(), within(1e-13));
    }

    @Test
    void theOrderOfPeopleChangesNoDigit() {
        Random random = new Random(8);
        List<PairTally.Answers> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(new PairTally.Answers(rating(random), rating(random)));
        }
        PairedOptions options = PairedOptions.defaults().with(new Resampling(500, 9));
        PairedResult before = PairedComparison.with(options).of(PairTally.of(people));
        Collections.shuffle(people, random);
        assertThat(PairedComparison.with(options).of(PairTally.of(people))).isEqualTo(before);
    }

    @Test
    void peopleWithOneAnswerAreCountedAndDescribedButNotPaired() {
        PairedResult result =
                PairedComparison.standard()
                        .of(
                                PairTally.of(
                                        List.of(
                                                answers("3", "5"),
                                                answers("4", "4"),
                                                answers("9", ""),
                                                answers("", "1"),
                                                answers("", ""))));
        assertThat(result.nRows()).isEqualTo(5);
        assertThat(result.nComplete()).isEqualTo(2);
        assertThat(result.onlyPre()).isEqualTo(1);
        assertThat(result.onlyPost()).isEqualTo(1);
        assertThat(result.pre().n()).isEqualTo(3);
        assertThat(result.pre().missing()).isEqualTo(2);
        assertThat(value(result.preComplete().mean())).isEqualTo(3.5);
        assertThat(value(result.meanChange())).isEqualTo(1);
    }

    @Test
    void aChangeThatIsTheSameForAllHasNoTButHasRanks() {
        PairedResult result =
                PairedComparison.standard().of(People.pairs("1 2 3 4 5 6 7", "3 4 5 6 7 8 9"));
        String reason = "all differences are the same: the change has zero variance";
        assertThat(result.t()).isEqualTo(Estimate.notEstimable(reason));
        assertThat(result.tost()).isEqualTo(Estimate.notEstimable(reason));
        assertThat(result.dZ().optional()).isEmpty();
        assertThat(result.regressionToMean().optional()).isEmpty();
        assertThat(value(result.meanChange())).isEqualTo(2);
        assertThat(value(result.wilcoxon().sumPositive())).isEqualTo(28);
        assertThat(value(result.wilcoxon().pExact())).isEqualTo(2 / 128.0);
    }

    @Test
    void noChangeAtAllIsNotEstimableAndNeverNaN() {
        PairedResult result = PairedComparison.standard().of(People.pairs("3 5 8", "3 5 8"));
        String reason = "all differences are zero: t = 0/0";
        assertThat(result.t()).isEqualTo(Estimate.notEstimable(reason));
        assertThat(result.shapiro()).isEqualTo(Estimate.notEstimable(reason));
        assertThat(result.wilcoxon().sumPositive().optional()).isEmpty();
        assertThat(result.wilcoxon().pratt().optional()).isEmpty();
        assertThat(value(result.wilcoxon().hodgesLehmann())).isZero();
        assertThat(value(result.prePostR())).isEqualTo(1);
    }

    @Test
    void twoPairsGiveATButNoCorrectedEffectSize() {
        PairedResult result = PairedComparison.standard().of(People.pairs("3 5", "4 8"));
        assertThat(value(result.t())).isCloseTo(2, within(1e-15));
        assertThat(value(result.p())).isCloseTo(0.2951672353008665, within(1e-14));
        assertThat(result.gZ().optional()).isEmpty();
        assertThat(result.gZCi95().optional()).isEmpty();
        assertThat(result.shapiro().optional()).isEmpty();
        assertThat(result.dZCi95().optional()).isPresent();
    }

    @Test
    void onePairAndNoneHaveReasonsForAllButCounts() {
        PairedResult one = PairedComparison.standard().of(People.pairs("4", "7"));
        assertThat(one.t()).isEqualTo(Estimate.notEstimable("needs at least two complete pairs"));
        assertThat(one.df()).isEqualTo(Estimate.of(0L));
        assertThat(value(one.wilcoxon().pExact())).isEqualTo(1);
        PairedResult none = PairedComparison.standard().of(PairTally.of(List.of(answers("4", ""))));
        assertThat(none.nComplete()).isZero();
        assertThat(none.df()).isEqualTo(Estimate.notEstimable("no complete pairs"));
        assertThat(none.wilcoxon().hodgesLehmann().optional()).isEmpty();
        assertThat(none.meanChange().optional()).isEmpty();
    }

    @Test
    void aPThatUnderflowsHasNoRatioMadeOfIt() {
        PairedResult result = PairedComparison.standard().of(People.seeded(1, 60_000));
        assertThat(value(result.p())).isZero();
        assertThat(result.vovkSellkeMpr()).isEqualTo(Estimate.notEstimable("p underflows to 0"));
        assertThat(result.bf10Jzs().optional()).isEmpty();
        assertThat(value(result.bf10JzsLog())).isGreaterThan(709);
        assertThat(result.shapiro()).isEqualTo(Estimate.notEstimable("needs 3 <= n <= 5000"));
        assertThat(result.wilcoxon().pExact().optional()).isEmpty();
        assertThat(result.wilcoxon().hodgesLehmann().optional()).isPresent();
    }

    @Test
    void marginsAreNamedAsTheyAreWritten() {
        PairedOptions options =
                PairedOptions.defaults()
                        .withMargins(List.of(new BigDecimal("1.50"), new BigDecimal("1E1")));
        PairedResult result = PairedComparison.with(options).of(SLEEP);
        assertThat(result.tost().orElseThrow()).containsOnlyKeys("margin_1.5", "margin_10");
        assertThatThrownBy(() -> options.withMargins(List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> options.withReliability(1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<ExactNumber> rating(Random random) {
        return random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(new ExactNumber(random.nextInt(101), 10));
    }

    private static PairTally.Answers answers(String before, String after) {
        return new PairTally.Answers(answer(before), answer(after));
    }

    private static Optional<ExactNumber> answer(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(ExactNumber.parse(written));
    }

    private static double value(Estimate<Double> estimate) {
        return estimate.orElseThrow();
    }
}
