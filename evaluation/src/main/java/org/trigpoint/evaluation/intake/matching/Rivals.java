package org.trigpoint.evaluation.intake.matching;

import java.util.Arrays;
import java.util.List;
import org.trigpoint.evaluation.intake.matching.OneToOne.Candidate;

/// For every couple, the strongest evidence for another couple with one of the two in it.
final class Rivals {
    private final Side persons;
    private final Side newcomers;

    Rivals(List<Candidate> candidates, int persons, int newcomers) {
        this.persons = new Side(persons);
        this.newcomers = new Side(newcomers);
        for (Candidate candidate : candidates) {
            this.persons.rank(candidate.person(), candidate.newcomer(), candidate.log());
            this.newcomers.rank(candidate.newcomer(), candidate.person(), candidate.log());
        }
    }

    /// The log likelihood ratio of the strongest rival, 0 (evidence for nothing) where there is
    /// none.
    double strongest(Candidate candidate) {
        return Math.max(
                persons.rival(candidate.person(), candidate.newcomer()),
                newcomers.rival(candidate.newcomer(), candidate.person()));
    }

    /// The best and second best evidence of everyone on one side.
    private static final class Side {
        private final double[] best;
        private final double[] second;
        private final int[] partner;

        Side(int size) {
            best = new double[size];
            second = new double[size];
            partner = new int[size];
            Arrays.fill(partner, -1);
        }

        void rank(int self, int other, double log) {
            if (log > best[self]) {
                second[self] = best[self];
                best[self] = log;
                partner[self] = other;
            } else {
                second[self] = Math.max(second[self], log);
            }
        }

        double rival(int self, int other) {
            return partner[self] == other ? second[self] : best[self];
        }
    }
}
