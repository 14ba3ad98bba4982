package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.trigpoint.evaluation.intake.matching.OneToOne.Candidate;

/// The heaviest set of couples in which nobody occurs twice, and how much would be lost without one
/// of them.
///
/// People are added one at a time, each by the alternating path that gains most, which keeps the
/// set heaviest throughout (the assignment problem by successive shortest paths: Jewell 1958;
/// Edmonds & Karp 1972). Taking a couple out and adding both its people again gives the heaviest
/// set without it. So rings of rivals are seen whole, which pairwise comparison cannot do.
final class BestAssignment {
    private static final int NOBODY = -1;
    private static final double LARGEST_LOG = 600;

    private final Side persons;
    private final Side newcomers;

    /// One side: for each of its people the candidates on the other, their weights, and the
    /// partner.
    private static final class Side {
        private final List<List<Integer>> others = new ArrayList<>();
        private final List<List<Double>> weights = new ArrayList<>();
        private final int[] partner;
        private final double[] partnerWeight;

        Side(int size) {
            partner = new int[size];
            partnerWeight = new double[size];
            Arrays.fill(partner, NOBODY);
            for (int i = 0; i < size; i++) {
                others.add(new ArrayList<>());
                weights.add(new ArrayList<>());
            }
        }

        void add(int self, int other, double weight) {
            others.get(self).add(other);
            weights.get(self).add(weight);
        }
    }

    /// @param logPrior the logarithm of the prior odds factor, added to each candidate's evidence;
    ///   a candidate whose sum is below 0 is worse than none
    BestAssignment(int persons, int newcomers, List<Candidate> candidates, double logPrior) {
        this.persons = new Side(persons);
        this.newcomers = new Side(newcomers);
        for (Candidate candidate : candidates) {
            double weight = Math.min(LARGEST_LOG, candidate.log()) + logPrior;
            if (weight > 0) {
                this.persons.add(candidate.person(), candidate.newcomer(), weight);
                this.newcomers.add(candidate.newcomer(), candidate.person(), weight);
            }
        }
        for (int person = 0; person < persons; person++) {
            insert(this.persons, this.newcomers, person, NOBODY, NOBODY);
        }
    }

    /// The logarithm of how much better the best assignment is than the best one without this
    /// couple; negative infinity never occurs, and a couple that is not in the best assignment
    /// loses nothing, 0.
    double loss(Candidate candidate) {
        int person = candidate.person();
        int newcomer = candidate.newcomer();
        if (persons.partner[person] != newcomer) {
            return 0;
        }
        int[] personPartners = persons.partner.clone();
        int[] newcomerPartners = newcomers.partner.clone();
        double[] personWeights = persons.partnerWeight.clone();
        double[] newcomerWeights = newcomers.partnerWeight.clone();
        double weight = persons.partnerWeight[person];
        part(person, newcomer);
        double regained = insert(persons, newcomers, person, newcomer, NOBODY);
        regained += insert(newcomers, persons, newcomer, NOBODY, person);
        restore(personPartners, persons.partner, personWeights, persons.partnerWeight);
        restore(newcomerPartners, newcomers.partner, newcomerWeights, newcomers.partnerWeight);
        return weight - regained;
    }

    private void part(int person, int newcomer) {
        persons.partner[person] = NOBODY;
        newcomers.partner[newcomer] = NOBODY;
        persons.partnerWeight[person] = 0;
        newcomers.partnerWeight[newcomer] = 0;
    }

    private static void restore(
            int[] partners, int[] into, double[] weights, double[] intoWeights) {
        System.arraycopy(partners, 0, into, 0, into.length);
        System.arraycopy(weights, 0, intoWeights, 0, intoWeights.length);
    }

    /// Adds one person of `mine` by the alternating path that gains most.
    ///
    /// @param absent somebody of the other side who is not there yet, or nobody
    /// @param forbidden somebody of the other side whom `start` may not have, or nobody
    /// @return the gain, 0 where the person is better left alone
    private static double insert(Side mine, Side other, int start, int absent, int forbidden) {
        double[] gain = new double[mine.partner.length];
        int[] via = new int[mine.partner.length];
        int[] from = new int[mine.partner.length];
        Arrays.fill(gain, Double.NEGATIVE_INFINITY);
        gain[start] = 0;
        double best = 0;
        int last = start;
        int end = NOBODY;
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int self = open.removeFirst();
            if (gain[self] > best + 1e-12) {
                best = gain[self];
                last = self;
                end = NOBODY;
            }
            List<Integer> others = mine.others.get(self);
            for (int i = 0; i < others.size(); i++) {
                int next = others.get(i);
                if (next == absent
                        || next == mine.partner[self]
                        || (self == start && next == forbidden)) {
                    continue;
                }
                double reached = gain[self] + mine.weights.get(self).get(i);
                int holder = other.partner[next];
                if (holder == NOBODY) {
                    if (reached > best + 1e-12) {
                        best = reached;
                        last = self;
                        end = next;
                    }
                } else if (reached - other.partnerWeight[next] > gain[holder] + 1e-12) {
                    gain[holder] = reached - other.partnerWeight[next];
                    via[holder] = next;
                    from[holder] = self;
                    open.addLast(holder);
                }
            }
        }
        rearrange(mine, other, start, last, end, via, from);
        return best;
    }

    /// Hands partners along the path from its end back to its start.
    private static void rearrange(
            Side mine, Side other, int start, int last, int end, int[] via, int[] from) {
        int self = last;
        int taken = end;
        while (true) {
            int held = mine.partner[self];
            mine.partner[self] = taken;
            mine.partnerWeight[self] = taken == NOBODY ? 0 : weight(mine, self, taken);
            if (taken != NOBODY) {
                other.partner[taken] = self;
                other.partnerWeight[taken] = mine.partnerWeight[self];
            }
            if (self == start) {
                return;
            }
            if (held != via[self]) {
                throw new IllegalStateException("A path leads through someone else's partner");
            }
            taken = via[self];
            self = from[self];
        }
    }

    private static double weight(Side mine, int self, int other) {
        return mine.weights.get(self).get(mine.others.get(self).indexOf(other));
    }
}
