package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.trigpoint.evaluation.intake.matching.CodeElement.Origin;
import org.trigpoint.evaluation.intake.matching.Pairing.Doubt;
import org.trigpoint.evaluation.intake.matching.Pairing.Link;

/// One cohort at two waves, with codes made up and made wrong by a seeded generator, and the truth
/// of who is who. The id of a person is "k" and a number in the first wave and "n" and the same
/// number in the second.
record SimulatedCohort(List<Known> before, List<Newcomer> after) {

    /// What a simulation varies.
    ///
    /// @param people everyone seen at one wave or both
    /// @param elements how many elements the code has, the first so many of [CodeElement#TWELVE]
    /// @param habit how errors are spread over people
    /// @param kinship the share of people who share family facts (parents, surname, town, street,
    ///   school) with another of the cohort, as siblings do
    /// @param onlyBefore the share of people seen only before
    /// @param onlyAfter the share of people seen only after
    record Setting(
            int people,
            List<CodeElement> elements,
            ErrorHabit habit,
            double kinship,
            double onlyBefore,
            double onlyAfter) {}

    static SimulatedCohort of(Setting setting, long seed) {
        RandomGenerator random = new Random(new SplittableRandom(seed).nextLong());
        List<List<String>> truth = new ArrayList<>();
        for (int p = 0; p < setting.people(); p++) {
            boolean sibling = p > 0 && random.nextDouble() < setting.kinship() / 2;
            List<String> facts = new ArrayList<>();
            for (CodeElement element : setting.elements()) {
                String fact = element.draw(random);
                if (sibling && element.origin() == Origin.FAMILY) {
                    fact = truth.get(p - 1).get(facts.size());
                }
                facts.add(fact);
            }
            truth.add(facts);
        }
        List<Known> before = new ArrayList<>();
        List<Newcomer> after = new ArrayList<>();
        for (int p = 0; p < setting.people(); p++) {
            double seen = random.nextDouble();
            double rate = setting.habit().rate(random);
            if (seen >= setting.onlyAfter()) {
                before.add(new Known("k" + p, List.of(new Identifier.Code(truth.get(p)))));
            }
            if (seen < setting.onlyAfter() || seen >= setting.onlyAfter() + setting.onlyBefore()) {
                after.add(
                        new Newcomer(
                                "n" + p,
                                new Identifier.Code(
                                        remembered(truth.get(p), setting, rate, random))));
            }
        }
        Collections.shuffle(before, new Random(random.nextLong()));
        Collections.shuffle(after, new Random(random.nextLong()));
        return new SimulatedCohort(before, after);
    }

    /// The code at the second wave. An error is a disagreement with the code at the first, as in
    /// the study the rates come from, so the first may stand for the truth.
    private static List<String> remembered(
            List<String> facts, Setting setting, double rate, RandomGenerator random) {
        List<String> code = new ArrayList<>();
        for (int e = 0; e < facts.size(); e++) {
            code.add(
                    random.nextDouble() < rate
                            ? setting.elements().get(e).err(facts.get(e), random)
                            : facts.get(e));
        }
        return code;
    }

    static boolean right(Couple couple) {
        return couple.known().substring(1).equals(couple.newcomer().substring(1));
    }

    /// The number of people seen at both waves.
    int both() {
        Set<String> seen = new HashSet<>();
        before.forEach(k -> seen.add(k.id().substring(1)));
        return (int) after.stream().filter(n -> seen.contains(n.id().substring(1))).count();
    }

    /// What the rules made of this cohort, and what a reviewer who errs one time in ten made of the
    /// rest.
    Score score(long seed) {
        RandomGenerator random = new Random(new SplittableRandom(seed ^ 0x5DEECE66DL).nextLong());
        Pairing first = Matching.pair(before, after, Decisions.NONE);
        Set<Couple> same = new HashSet<>();
        Set<Couple> different = new HashSet<>();
        Set<String> taken = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (Doubt doubt : first.doubts()) {
            Couple couple = doubt.couple();
            asked.add(couple.known().substring(1));
            asked.add(couple.newcomer().substring(1));
            boolean says = right(couple) ^ random.nextInt(10) == 0;
            if (!says) {
                different.add(couple);
            } else if (!taken.contains(couple.known()) && !taken.contains(couple.newcomer())) {
                same.add(couple);
                taken.add(couple.known());
                taken.add(couple.newcomer());
            }
        }
        Pairing last = Matching.pair(before, after, new Decisions(same, different));
        Set<String> people = new HashSet<>();
        before.forEach(k -> people.add(k.id().substring(1)));
        after.forEach(n -> people.add(n.id().substring(1)));
        return new Score(
                people.size(),
                both(),
                right(first.links()),
                first.links().size() - right(first.links()),
                asked.size(),
                right(last.links()),
                last.links().size() - right(last.links()));
    }

    private static int right(List<Link> links) {
        return (int) links.stream().filter(link -> right(link.couple())).count();
    }

    /// Counts over one cohort or several.
    ///
    /// @param people everyone seen
    /// @param pairs people seen at both waves
    /// @param automatic true pairs made by rule
    /// @param automaticWrong false pairs made by rule
    /// @param reviewed people, of either wave, who occur in the review file
    /// @param found true pairs in the end
    /// @param foundWrong false pairs in the end
    record Score(
            long people,
            long pairs,
            long automatic,
            long automaticWrong,
            long reviewed,
            long found,
            long foundWrong) {
        static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    people + other.people,
                    pairs + other.pairs,
                    automatic + other.automatic,
                    automaticWrong + other.automaticWrong,
                    reviewed + other.reviewed,
                    found + other.found,
                    foundWrong + other.foundWrong);
        }

        double automaticRecall() {
            return (double) automatic / pairs;
        }

        double automaticFalse() {
            return (double) automaticWrong / (automatic + automaticWrong);
        }

        double reviewShare() {
            return (double) reviewed / people;
        }

        double recall() {
            return (double) found / pairs;
        }

        double falseInTheEnd() {
            return (double) foundWrong / (found + foundWrong);
        }
    }
}
