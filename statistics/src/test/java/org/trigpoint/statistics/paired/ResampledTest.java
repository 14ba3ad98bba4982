package org.trigpoint.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.People;
import org.trigpoint.statistics.Tally;

final class ResampledTest {
    private static final Tally SKEWED =
            Tally.of(
                    People.ratings(
                            "0.1 0.2 0.2 0.3 0.4 0.4 0.5 0.7 0.9 1.1 1.4 1.8 2.6 3.9 5.2 -0.3 -0.1 0 0.6 7.5"));

    @Test
    void theIntervalOfASkewedMeanIsThatOfBoot() {
        // R 4.2.2, boot 1.3-28.1, set.seed(1 … 5), boot(d, function(x, i) mean(x[i]), 99999):
        // boot.ci(type = "bca") gives .720 to .725 and 2.565 to 2.585; the tolerance is what the
        // seeds differ by
        Interval interval =
                Resampled.of(SKEWED, new Resampling(99_999, 1)).bootstrapCi95Bca().orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.722, within(0.01));
        assertThat(interval.upper()).isCloseTo(2.575, within(0.02));
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherSeedOthers() {
        Resampled once = Resampled.of(SKEWED, new Resampling(1000, 7));
        assertThat(Resampled.of(SKEWED, new Resampling(1000, 7))).isEqualTo(once);
        assertThat(Resampled.of(SKEWED, new Resampling(1000, 8)).bootstrapCi95Bca())
                .isNotEqualTo(once.bootstrapCi95Bca());
    }

    @Test
    void randomFlipsComeCloseToAllFlips() {
        double all = SignFlipLaw.twoSidedOfSum(SKEWED);
        double some = Resampled.of(SKEWED, new Resampling(200_000, 3)).signFlipP().orElseThrow();
        assertThat(some).isCloseTo(all, within(5 * Math.sqrt(all / 200_000)));
    }

    @Test
    void scalingScalesTheInterval() {
        PairTally pairs = People.seeded(3, 40);
        PairTally threefold = People.moved(pairs, 3, ExactNumber.of(0));
        Interval one = interval(pairs);
        assertThat(interval(threefold)).isEqualTo(new Interval(3 * one.lower(), 3 * one.upper()));
    }

    @Test
    void whatCannotBeResampledSaysWhy() {
        Resampled same = Resampled.of(Tally.of(People.ratings("2 2 2")), new Resampling(100, 1));
        assertThat(same.bootstrapCi95Bca().optional()).isEmpty();
        assertThat(same.signFlipP().optional()).isPresent();
        Resampled none = Resampled.of(Tally.of(People.ratings("0 0")), new Resampling(100, 1));
        assertThat(none.signFlipP().optional()).isEmpty();
        assertThatThrownBy(() -> new Resampling(99, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Interval interval(PairTally pairs) {
        return Resampled.of(pairs.changes(), new Resampling(2000, 5))
                .bootstrapCi95Bca()
                .orElseThrow();
    }
}
