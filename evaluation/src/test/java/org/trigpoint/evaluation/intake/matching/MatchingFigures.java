package org.trigpoint.evaluation.intake.matching;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.trigpoint.evaluation.intake.matching.SimulatedCohort.Score;
import org.trigpoint.evaluation.intake.matching.SimulatedCohort.Setting;

/// The published figures of `docs/reference/matching.md`: run `main` to make its tables again.
///
/// Seeds from 1,000,000 are for publication. Thresholds were chosen on seeds below 100,000 only.
final class MatchingFigures {
    static final long FIRST_PUBLISHED_SEED = 1_000_000;
    static final long PUBLISHED_PAIRS = 30_000;
    static final int[] COHORTS = {30, 60, 120, 250, 500, 745};

    private MatchingFigures() {}

    /// Prints every table.
    ///
    /// @param arguments the first seed and how many true pairs to gather a line, where not the
    ///   published ones, and one scenario where not all
    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : FIRST_PUBLISHED_SEED;
        long pairs = arguments.length > 1 ? Long.parseLong(arguments[1]) : PUBLISHED_PAIRS;
        List<Scenario> wanted =
                arguments.length > 2
                        ? List.of(Scenario.valueOf(arguments[2]))
                        : List.of(Scenario.values());
        for (Scenario scenario : wanted) {
            System.out.println("\n" + scenario + "\n");
            for (int people : COHORTS) {
                System.out.println(line(people, score(scenario, people, seed, pairs)));
            }
        }
    }

    /// What is simulated: a code, its errors, and who is in it.
    enum Scenario {
        TWELVE(12, ErrorHabit.CARELESS_FEW, 0, Losses.EVEN),
        TWELVE_CARELESS_FEWER(12, ErrorHabit.CARELESS_FEWER, 0, Losses.EVEN),
        TWELVE_BETA(12, ErrorHabit.BETA, 0, Losses.EVEN),
        TWELVE_MANY_LOST(12, ErrorHabit.CARELESS_FEW, 0, Losses.MANY),
        TWELVE_SIBLINGS(12, ErrorHabit.CARELESS_FEW, 0.04, Losses.EVEN),
        EIGHT(8, ErrorHabit.CARELESS_FEW, 0, Losses.EVEN),
        SIX(6, ErrorHabit.CARELESS_FEW, 0, Losses.EVEN),
        FOUR(4, ErrorHabit.CARELESS_FEW, 0, Losses.EVEN);

        private final int elements;
        private final ErrorHabit habit;
        private final double kinship;
        private final Losses losses;

        Scenario(int elements, ErrorHabit habit, double kinship, Losses losses) {
            this.elements = elements;
            this.habit = habit;
            this.kinship = kinship;
            this.losses = losses;
        }

        Setting setting(int people, RandomGenerator random) {
            List<CodeElement> code = CodeElement.TWELVE.subList(0, elements);
            double one = losses == Losses.EVEN ? 0.10 + 0.20 * random.nextDouble() : 0.40;
            double before = losses == Losses.EVEN ? one / 2 : 0.35;
            return new Setting(people, code, habit, kinship, before, one - before);
        }
    }

    /// How many people are seen at one wave only.
    enum Losses {
        /// 10 to 30 %, half of them only before, half only after.
        EVEN,
        /// 35 % only before, 5 % only after.
        MANY
    }

    /// Simulates cohorts until `pairs` true pairs are gathered.
    static Score score(Scenario scenario, int people, long firstSeed, long pairs) {
        long cohorts = Math.max(1, Math.round(pairs / (0.8 * people)));
        return LongStream.range(0, cohorts)
                .parallel()
                .mapToObj(i -> {
                    long seed = firstSeed + i;
                    Setting setting = scenario.setting(people, new SplittableRandom(seed));
                    return SimulatedCohort.of(setting, seed).score(seed);
                })
                .reduce(Score.NONE, Score::plus);
    }

    /// A row of a Markdown table.
    static String line(int people, Score score) {
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %.1f %% | %d (%.3f %%) | %.1f %% | %.1f %% | %.2f %% |",
                people,
                score.pairs(),
                100 * score.automaticRecall(),
                score.automaticWrong(),
                100 * score.automaticFalse(),
                100 * score.reviewShare(),
                100 * score.recall(),
                100 * score.falseInTheEnd());
    }
}
