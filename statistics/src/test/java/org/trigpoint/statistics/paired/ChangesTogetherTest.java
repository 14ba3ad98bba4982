package org.trigpoint.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;

class ChangesTogetherTest {

    private static ChangesTogether of(long[] one, long[] other) {
        List<PairTally.Answers> answers = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            answers.add(
                    new PairTally.Answers(
                            Optional.of(ExactNumber.of(one[i])),
                            Optional.of(ExactNumber.of(other[i]))));
        }
        return ChangesTogether.of(PairTally.of(answers));
    }

    /// R 4.2.2, cor.test(c(1, 2, 0, -1, 3, 2, 4, 0), c(2, 1, 0, 1, 2, 4, 3, -1)), relative 1e-12.
    @Test
    void theIntervalIsThatOfR() {
        ChangesTogether found =
                of(new long[] {1, 2, 0, -1, 3, 2, 4, 0}, new long[] {2, 1, 0, 1, 2, 4, 3, -1});
        Interval ci = found.ci95().orElseThrow();
        assertThat(found.n()).isEqualTo(8);
        assertThat(found.r().orElseThrow()).isCloseTo(0.6608763214317868, within(1e-12));
        assertThat(ci.lower()).isCloseTo(-0.08197032094551751, within(1e-12));
        assertThat(ci.upper()).isCloseTo(0.9316693116220638, within(1e-12));
    }

    @Test
    void threePeopleHaveACorrelationAndNoInterval() {
        ChangesTogether three = of(new long[] {1, 2, 4}, new long[] {2, 1, 3});
        assertThat(three.r()).isInstanceOf(Estimate.Estimated.class);
        assertThat(three.ci95()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void aChangeThatIsTheSameForAllGoesTogetherWithNone() {
        ChangesTogether still = of(new long[] {1, 1, 1, 1, 1}, new long[] {2, 1, 3, 4, 4});
        assertThat(still.r()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(still.ci95()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void pointsOnOneLineHaveNoInterval() {
        ChangesTogether line = of(new long[] {1, 2, 3, 4, 5}, new long[] {2, 4, 6, 8, 10});
        assertThat(line.r().orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(line.ci95()).isInstanceOf(Estimate.NotEstimable.class);
    }
}
