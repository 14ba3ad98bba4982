package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.intake.matching.OneToOne.Candidate;

final class OneToOneTest {

    @Test
    void a_couple_without_rivals_has_the_odds_of_its_evidence_and_prior() {
        OneToOne law = new OneToOne(3, 3, List.of(new Candidate(0, 0, Math.log(8))));
        // By hand: 0.5 * 8 = 4, so 4 in 5.
        assertThat(law.probabilities(0.5)[0]).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void a_chain_of_candidates_has_the_probabilities_found_by_counting_all_cases() {
        // Belief propagation is exact where candidates form no ring.
        List<Candidate> chain =
                List.of(
                        new Candidate(0, 0, Math.log(9)),
                        new Candidate(0, 1, Math.log(4)),
                        new Candidate(1, 1, Math.log(7)),
                        new Candidate(1, 2, Math.log(2)));
        double[] found = new OneToOne(2, 3, chain).probabilities(0.3);
        double[] counted = counted(chain, 0.3);
        for (int c = 0; c < counted.length; c++) {
            assertThat(found[c]).isCloseTo(counted[c], within(1e-10));
        }
    }

    @Test
    void what_is_certain_in_random_small_cases_is_certain_by_counting_all_cases() {
        Random random = new Random(5);
        int certain = 0;
        for (int i = 0; i < 200; i++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                for (int n = 0; n < 4; n++) {
                    if (random.nextDouble() < 0.5) {
                        candidates.add(new Candidate(k, n, 18 * random.nextDouble()));
                    }
                }
            }
            double[] found = new OneToOne(4, 4, candidates).probabilities(0.2);
            double[] counted = counted(candidates, 0.2);
            BestAssignment best = new BestAssignment(4, 4, candidates, Math.log(0.2));
            for (int c = 0; c < counted.length; c++) {
                Candidate candidate = candidates.get(c);
                // Rings of rivals make belief propagation an approximation, which is why certainty
                // also asks what the best assignment would lose.
                if (found[c] >= CodeMatching.CERTAIN && best.loss(candidate) >= Math.log(2000)) {
                    certain++;
                    assertThat(counted[c]).isGreaterThan(0.998);
                }
            }
        }
        assertThat(certain).isGreaterThan(100);
    }

    @Test
    void what_the_best_assignment_loses_without_a_couple_is_found_by_counting_all_cases() {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                for (int n = 0; n < 4; n++) {
                    if (random.nextDouble() < 0.6) {
                        candidates.add(new Candidate(k, n, 12 * random.nextDouble()));
                    }
                }
            }
            double prior = 0.3;
            BestAssignment best = new BestAssignment(4, 4, candidates, Math.log(prior));
            for (int c = 0; c < candidates.size(); c++) {
                double with = heaviest(candidates, prior, -1);
                double without = heaviest(candidates, prior, c);
                assertThat(best.loss(candidates.get(c)))
                        .isCloseTo(Math.log(with / without), within(1e-9));
            }
        }
    }

    @Test
    void nobody_is_claimed_more_than_once_in_sum() {
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            for (int n = 0; n < 6; n++) {
                candidates.add(new Candidate(k, n, 5));
            }
        }
        double[] found = new OneToOne(6, 6, candidates).probabilities(1);
        double sum = 0;
        for (int c = 0; c < 6; c++) {
            sum += found[c];
        }
        assertThat(sum).isLessThanOrEqualTo(1.01);
    }

    @Test
    void overwhelming_evidence_neither_overflows_nor_drowns_a_rival() {
        List<Candidate> candidates =
                List.of(new Candidate(0, 0, 5000), new Candidate(0, 1, 1), new Candidate(1, 1, 9));
        double[] found = new OneToOne(2, 2, candidates).probabilities(0.5);
        assertThat(found[0]).isCloseTo(1, within(1e-12));
        assertThat(found[1]).isBetween(0.0, 1e-12);
        assertThat(found[2]).isGreaterThan(0.99);
    }

    @Test
    void the_prior_rises_with_the_number_of_people_seen_twice() {
        List<Candidate> many = new ArrayList<>();
        List<Candidate> few = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            many.add(new Candidate(k, k, 30));
            if (k < 6) {
                few.add(new Candidate(k, k, 30));
            }
        }
        assertThat(new OneToOne(20, 20, many).prior())
                .isGreaterThan(new OneToOne(20, 20, few).prior());
    }

    /// The marginal probability of each candidate by going through every set of candidates in which
    /// nobody occurs twice.
    private static double[] counted(List<Candidate> candidates, double prior) {
        double[] sums = new double[candidates.size()];
        double total = 0;
        for (int set = 0; set < 1 << candidates.size(); set++) {
            double weight = weight(candidates, set, prior);
            total += weight;
            for (int c = 0; c < sums.length; c++) {
                if ((set >> c & 1) == 1) {
                    sums[c] += weight;
                }
            }
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= total;
        }
        return sums;
    }

    private static double weight(List<Candidate> candidates, int set, double prior) {
        int persons = 0;
        int newcomers = 0;
        double weight = 1;
        for (int c = 0; c < candidates.size(); c++) {
            if ((set >> c & 1) == 1) {
                Candidate candidate = candidates.get(c);
                if ((persons >> candidate.person() & 1) == 1
                        || (newcomers >> candidate.newcomer() & 1) == 1) {
                    return 0;
                }
                persons |= 1 << candidate.person();
                newcomers |= 1 << candidate.newcomer();
                weight *= prior * Math.exp(candidate.log());
            }
        }
        return weight;
    }

    private static double heaviest(List<Candidate> candidates, double prior, int without) {
        double heaviest = 0;
        for (int set = 0; set < 1 << candidates.size(); set++) {
            if (without < 0 || (set >> without & 1) == 0) {
                heaviest = Math.max(heaviest, weight(candidates, set, prior));
            }
        }
        return heaviest;
    }
}
