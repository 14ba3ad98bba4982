package org.trigpoint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.distribution.NoncentralT;
import org.trigpoint.statistics.paired.PairedComparison;

/// Single statistics, warm: how long one of each takes.
public final class StatisticsBenchmark {
    private static final int RUNS = 21;

    private StatisticsBenchmark() {}

    /// Prints one row a line.
    public static void main(String[] arguments) throws Exception {
        for (int people : new int[] {24, 745, 1000, 100_000}) {
            PairTally whole = pairs(people, 1);
            row(
                    "all paired statistics, whole ratings",
                    people,
                    () -> PairedComparison.standard().of(whole));
        }
        for (int people : new int[] {24, 745, 5000}) {
            PairTally decimals = pairs(people, 1000);
            row(
                    "all paired statistics, three decimals",
                    people,
                    () -> PairedComparison.standard().of(decimals));
        }
        for (int df : new int[] {23, 99_999}) {
            NoncentralT law = NoncentralT.of(df);
            double t = 0.5 * Math.sqrt(df + 1.0);
            row(
                    "both noncentral-t limits",
                    df + 1,
                    () -> {
                        law.noncentralityWithUpperTail(t, 0.025);
                        law.noncentralityWithUpperTail(t, 0.975);
                    });
        }
    }

    private static void row(String what, int people, Spread.Run work) throws Exception {
        System.out.println(
                "| "
                        + what
                        + " | "
                        + people
                        + " pairs | "
                        + Spread.of(30, RUNS, work).inWords()
                        + " |");
    }

    private static PairTally pairs(int people, int parts) {
        Random random = new Random(1);
        List<ExactNumber> before = new ArrayList<>();
        List<ExactNumber> after = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            double level = 5 + 2 * random.nextGaussian();
            before.add(rating(level, parts));
            after.add(rating(level + 0.5 + random.nextGaussian(), parts));
        }
        return PairTally.ofComplete(before, after);
    }

    private static ExactNumber rating(double level, int parts) {
        return new ExactNumber(Math.round(Math.clamp(level, 0, 10) * parts), parts);
    }
}
