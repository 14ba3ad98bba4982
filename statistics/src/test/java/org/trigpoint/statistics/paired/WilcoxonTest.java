package org.trigpoint.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.People;
import org.trigpoint.statistics.Tally;

final class WilcoxonTest {

    @Test
    void shoesTieAsTheirDecimalsDo() {
        // R 4.2.2 on decimals scaled to whole numbers: wilcox.test(round(10 * (B - A)), correct =
        // TRUE);
        // exactRankTests 0.8-35: wilcox.exact, same differences; relative 1e-12
        PairTally shoes =
                People.pairs(
                        "13.2 8.2 10.9 14.3 10.7 6.6 9.5 10.8 8.8 13.3",
                        "14 8.8 11.2 14.2 11.8 6.4 9.8 11.3 9.3 13.6");
        Wilcoxon result = Wilcoxon.of(shoes.changes());
        assertThat(result.sumPositive().orElseThrow()).isEqualTo(52);
        assertThat(result.tieTerm().orElseThrow()).isEqualTo(30);
        assertThat(result.pAsymptoticCc().orElseThrow())
                .isCloseTo(0.014116388749862397, withinPercentage(1e-10));
        assertThat(result.pExact().orElseThrow()).isEqualTo(0.0078125);
        assertThat(result.hodgesLehmann().orElseThrow()).isEqualTo(0.4);
        // raw doubles untie them: wilcox.test(B, A, paired = TRUE) gives 0.01431
        assertThat(UntiedByRounding.pAsymptoticCc(shoes).orElseThrow())
                .isCloseTo(0.01431, within(5e-6));
    }

    @Test
    void theExactLawIsThatOfAllSignPatterns() {
        Random random = new Random(21);
        for (int round = 0; round < 40; round++) {
            int n = 1 + random.nextInt(11);
            List<ExactNumber> changes = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                changes.add(ExactNumber.of(random.nextInt(9) - 3));
            }
            Tally tally = Tally.of(changes);
            for (SignedRanks.ZeroProcedure procedure : SignedRanks.ZeroProcedure.values()) {
                SignedRanks ranks = SignedRanks.of(tally, procedure);
                if (ranks.nonZero() > 0) {
                    assertThat(SignFlipLaw.twoSided(ranks))
                            .isCloseTo(byEnumeration(ranks), within(1e-13));
                }
            }
        }
    }

    @Test
    void prattRanksZerosAndLeavesThemOut() {
        // R 4.2.2: r <- rank(abs(d)); k <- d != 0; V <- sum(r[d > 0]);
        // z <- (V - sum(r[k])/2)/sqrt(sum(r[k]^2)/4); 2*pnorm(-abs(z)); absolute 1e-13
        Wilcoxon.Pratt pratt =
                Wilcoxon.of(Tally.of(People.ratings("1 0 0 2 -1 1 3 0 2 1 1 -2")))
                        .pratt()
                        .orElseThrow();
        assertThat(pratt.sumPositive()).isEqualTo(56);
        assertThat(pratt.z()).isCloseTo(1.6012815380508714, within(1e-13));
        assertThat(pratt.pAsymptotic()).isCloseTo(0.10931457620866637, within(1e-13));
    }

    @Test
    void untiedLawAgreesWithR() throws IOException {
        // reference/distributions.json: psignrank of R 4.2.2, relative 1e-12
        int compared = 0;
        try (InputStream in =
                WilcoxonTest.class.getResourceAsStream("/reference/distributions.json")) {
            for (JsonNode row : new ObjectMapper().readTree(in).get("rows")) {
                if (row.get("fn").asText().equals("signrank_cdf")) {
                    double tail =
                            SignFlipLaw.untiedLowerTail(
                                    row.get("k").asLong(), row.get("n").asInt());
                    assertThat(tail)
                            .isCloseTo(row.get("value").asDouble(), withinPercentage(1e-10));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void walshAveragesByCountingAreThoseWrittenOut() {
        Random random = new Random(2);
        for (int round = 0; round < 60; round++) {
            int n = 1 + random.nextInt(14);
            List<ExactNumber> changes = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                changes.add(new ExactNumber(random.nextInt(60) - 25, 1 + random.nextInt(4)));
            }
            double[] written = written(changes);
            WalshAverages counted = new WalshAverages(Tally.of(changes));
            assertThat(counted.size()).isEqualTo(written.length);
            for (int rank = 0; rank < written.length; rank++) {
                assertThat(counted.atRank(rank)).isCloseTo(written[rank], within(1e-12));
            }
        }
    }

    @Test
    void theIntervalOfWalshAveragesNeedsSixPairs() {
        // R 4.2.2: qsignrank(.025, 6) is 1, so the interval is the whole range
        Wilcoxon six = Wilcoxon.of(Tally.of(People.ratings("1 2 4 5 7 9")));
        assertThat(six.hodgesLehmannCi95Walsh().orElseThrow()).isEqualTo(new Interval(1, 9));
        Wilcoxon five = Wilcoxon.of(Tally.of(People.ratings("1 2 4 5 7")));
        assertThat(five.hodgesLehmannCi95Walsh().optional()).isEmpty();
    }

    @Test
    void theIntervalGoesOnSmoothlyWhereTheExactQuantileEnds() {
        Interval exact = interval(300);
        Interval approximate = interval(301);
        assertThat(approximate.lower()).isCloseTo(exact.lower(), within(0.02));
        assertThat(approximate.upper()).isCloseTo(exact.upper(), within(0.02));
    }

    @Test
    void oneSidedSignsLeaveTheRankBiserialWithoutInterval() {
        Wilcoxon result = Wilcoxon.of(Tally.of(People.ratings("1 1 2 0 3 1")));
        assertThat(result.rankBiserial().orElseThrow()).isEqualTo(1);
        assertThat(result.rankBiserialCi95Fisher().optional()).isEmpty();
        assertThat(result.signTestP().orElseThrow()).isCloseTo(2 / 32.0, within(1e-15));
        assertThat(result.pExact().orElseThrow()).isEqualTo(2 / 32.0);
    }

    private static Interval interval(int n) {
        List<ExactNumber> changes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            changes.add(new ExactNumber(Math.round(1000 * Math.sin(i * 1.7)), 1000));
        }
        return Wilcoxon.of(Tally.of(changes)).hodgesLehmannCi95Walsh().orElseThrow();
    }

    private static double byEnumeration(SignedRanks ranks) {
        List<Long> all = new ArrayList<>();
        for (int group = 0; group < ranks.groups(); group++) {
            for (long k = 0; k < ranks.size(group); k++) {
                all.add(ranks.doubledRank(group));
            }
        }
        long total = all.stream().mapToLong(Long::longValue).sum();
        long observed = Math.abs(2 * ranks.doubledPositiveSum() - total);
        int hits = 0;
        for (int pattern = 0; pattern < 1 << all.size(); pattern++) {
            long positive = 0;
            for (int i = 0; i < all.size(); i++) {
                positive += (pattern >> i & 1) * all.get(i);
            }
            hits += Math.abs(2 * positive - total) >= observed ? 1 : 0;
        }
        return (double) hits / (1 << all.size());
    }

    private static double[] written(List<ExactNumber> changes) {
        List<Double> averages = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            for (int j = 0; j <= i; j++) {
                averages.add((changes.get(i).toDouble() + changes.get(j).toDouble()) / 2);
            }
        }
        return averages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
