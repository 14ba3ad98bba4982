package org.trigpoint.evaluation.intake.matching;

import java.util.Arrays;
import java.util.List;

/// The probability of every couple when nobody may have two partners.
///
/// Each set of couples in which nobody occurs twice is given a weight, the product of its couples'
/// likelihood ratios and of a prior odds factor; the marginal probabilities of the couples under
/// this law are found by belief propagation, which for such laws converges from any start and is
/// close to exact where candidates are few (Bayati & Nair 2006; Zdeborová & Mézard 2006, for the
/// monomer–dimer law). So a rival who has a better partner elsewhere counts less as a rival, and a
/// partner claimed by several is nobody's for certain. The prior factor follows from the expected
/// number of people seen at both waves, which is fitted by expectation maximisation and never taken
/// to be above 90 % of the smaller wave: that all others are paired must not make strangers a pair.
final class OneToOne {
    private static final double LARGEST_OVERLAP = 0.90;
    private static final double SMALLEST_OVERLAP = 0.20;
    private static final double FIRST_GUESS = 0.70;
    private static final int ROUNDS = 12;

    /// The overlap is known well enough when it changes by less than this many people.
    private static final double OVERLAP_SETTLED = 0.01;

    private static final int MOST_SWEEPS = 500;
    private static final double SETTLED = 1e-7;
    private static final double LARGEST_LOG = 600;

    private final int persons;
    private final int newcomers;
    private final double[] ratio;
    private final int[][] ofPerson;
    private final int[][] ofNewcomer;

    /// A couple worth weighing.
    ///
    /// @param log the natural logarithm of its likelihood ratio
    record Candidate(int person, int newcomer, double log) {}

    /// @param persons how many people are known
    /// @param newcomers how many rows the new wave has
    OneToOne(int persons, int newcomers, List<Candidate> candidates) {
        this.persons = persons;
        this.newcomers = newcomers;
        int edges = candidates.size();
        int[] person = new int[edges];
        int[] newcomer = new int[edges];
        ratio = new double[edges];
        for (int e = 0; e < edges; e++) {
            Candidate candidate = candidates.get(e);
            person[e] = candidate.person();
            newcomer[e] = candidate.newcomer();
            ratio[e] = Math.exp(Math.min(LARGEST_LOG, candidate.log()));
        }
        ofPerson = incident(person, persons);
        ofNewcomer = incident(newcomer, newcomers);
    }

    private static int[][] incident(int[] end, int nodes) {
        int[] degree = new int[nodes];
        for (int node : end) {
            degree[node]++;
        }
        int[][] edges = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            edges[node] = new int[degree[node]];
        }
        Arrays.fill(degree, 0);
        for (int e = 0; e < end.length; e++) {
            edges[end[e]][degree[end[e]]++] = e;
        }
        return edges;
    }

    /// The prior odds factor that the candidates themselves suggest.
    double prior() {
        double smaller = Math.min(persons, newcomers);
        double overlap = FIRST_GUESS * smaller;
        double prior = prior(overlap);
        for (int round = 0; round < ROUNDS; round++) {
            double expected = Arrays.stream(probabilities(prior)).sum();
            double next =
                    Math.clamp(expected, SMALLEST_OVERLAP * smaller, LARGEST_OVERLAP * smaller);
            if (Math.abs(next - overlap) < OVERLAP_SETTLED) {
                return prior;
            }
            overlap = next;
            prior = prior(overlap);
        }
        return prior;
    }

    private double prior(double overlap) {
        return overlap / ((persons - overlap + 0.5) * (newcomers - overlap + 0.5));
    }

    /// The probability of each candidate, in their order, given the prior odds factor.
    double[] probabilities(double prior) {
        double[] toNewcomer = new double[ratio.length];
        double[] toPerson = new double[ratio.length];
        Arrays.fill(toPerson, 0.5);
        double change = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > SETTLED; sweep++) {
            pass(ofPerson, toPerson, toNewcomer, prior);
            change = pass(ofNewcomer, toNewcomer, toPerson, prior);
        }
        double[] probability = new double[ratio.length];
        for (int e = 0; e < ratio.length; e++) {
            double odds = prior * ratio[e] * toNewcomer[e] * toPerson[e];
            probability[e] = odds / (1 + odds);
        }
        return probability;
    }

    /// One half sweep: for each edge, the chance that its near end is free of all its other edges.
    /// The sum without one edge is built from both sides, not by subtraction, which would lose
    /// every digit where one candidate outweighs the others.
    ///
    /// @return the largest change of any message
    private double pass(int[][] incident, double[] in, double[] out, double prior) {
        double change = 0;
        double[] free = new double[out.length];
        for (int[] edges : incident) {
            double before = 0;
            for (int edge : edges) {
                free[edge] = before;
                before += prior * ratio[edge] * in[edge];
            }
            double after = 0;
            for (int i = edges.length - 1; i >= 0; i--) {
                int edge = edges[i];
                double message = 1 / (1 + free[edge] + after);
                change = Math.max(change, Math.abs(message - out[edge]));
                out[edge] = message;
                after += prior * ratio[edge] * in[edge];
            }
        }
        return change;
    }
}
