package org.trigpoint.statistics.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Proportion;

class WaveGuessesTest {

    /// R 4.2.2, prop.test(count, n, correct = FALSE)$conf.int, relative 1e-12.
    @ParameterizedTest
    @CsvSource({
        "11, 20, 0.3420853424503424, 0.7418021417443758",
        "0, 7, 0, 0.3543304350666873",
        "7, 7, 0.6456695649333126, 1",
        "61, 96, 0.5356522624736235, 0.7247605991482560",
        "1, 1, 0.2065493143772375, 1"
    })
    void aShareHasWilsonsInterval(long count, long n, double lower, double upper) {
        Interval found = Proportion.of(count, n).ci95().optional().orElseThrow();
        assertThat(found.lower()).isCloseTo(lower, within(1e-12));
        assertThat(found.upper()).isCloseTo(upper, within(1e-12));
    }

    @Test
    void aShareOfNothingIsNotEstimable() {
        assertThat(Proportion.of(0, 0).share()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(Proportion.of(0, 0).ci95()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(new WaveGuesses(0, 0, 0, 0).byChance())
                .isInstanceOf(Estimate.NotEstimable.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(3, 2));
    }

    @Test
    void turningCountedThingsRoundTurnsTheIntervalRound() {
        for (long count = 0; count <= 12; count++) {
            Interval one = Proportion.of(count, 12).ci95().optional().orElseThrow();
            Interval other = Proportion.of(12 - count, 12).ci95().optional().orElseThrow();
            assertThat(one.lower()).isCloseTo(1 - other.upper(), within(1e-14));
        }
    }

    @Test
    void chanceIsOneHalfWhereThereAreAsManyTextsOfEachWaveHoweverARaterLeans() {
        assertThat(chance(new WaveGuesses(8, 2, 7, 3))).isEqualTo(0.5);
        assertThat(chance(new WaveGuesses(10, 0, 10, 0))).isEqualTo(0.5);
    }

    /// By hand: 12 texts before and 8 after, named 13 and 7 times: (12 · 13 + 8 · 7) ÷ 20².
    @Test
    void chanceAllowsForHowOftenEachWaveWasNamed() {
        WaveGuesses guesses = new WaveGuesses(9, 3, 4, 4);
        assertThat(guesses.right().count()).isEqualTo(13);
        assertThat(chance(guesses)).isCloseTo(0.53, within(1e-15));
    }

    @Test
    void fewerThanNoGuessIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WaveGuesses(1, 2, -1, 0));
    }

    private static double chance(WaveGuesses guesses) {
        return guesses.byChance().optional().orElseThrow();
    }
}
