package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What agreement, near agreement and disagreement in one element of a code say, given how often
/// each value occurs among the people at hand: two people born in March say little, two mothers
/// called Xenia much (Fellegi & Sunter 1969; value-specific weights after Winkler 1989).
final class ElementLaw {
    /// Of errors in elements that can nearly agree, the share that do: a slip of one letter, one
    /// more or one fewer sibling.
    private static final double NEAR_SHARE = 0.25;

    private static final double RAREST_AGREEMENT = 0.004;
    private static final double RAREST_NEAR = 0.02;
    private static final double RAREST_DIFFERENCE = 0.05;
    private static final int MOST_VALUES_COMPARED = 2000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final double[] logAgree;
    private final boolean[][] near;
    private final double logNear;
    private final double logDiffer;
    private final boolean numeric;

    /// @param everyone the normal element of each person once, blanks included; their frequencies
    ///   are the frequencies of the cohort
    /// @param versions further normal elements that will be compared but do not count, such as
    ///   other versions of the same people's codes
    ElementLaw(List<String> everyone, List<String> versions) {
        everyone.forEach(this::number);
        versions.forEach(this::number);
        double[] counts = new double[values.size()];
        int answered = 0;
        for (String value : everyone) {
            if (!value.isEmpty()) {
                counts[number(value)]++;
                answered++;
            }
        }
        near = nearness();
        numeric = !values.isEmpty() && values.stream().allMatch(Spelling::isNumber);
        logAgree = new double[counts.length];
        double agreeByChance = 0;
        double nearByChance = 0;
        double total = Math.max(1, answered);
        for (int v = 0; v < counts.length; v++) {
            logAgree[v] = -Math.log(chance(counts[v], answered, counts.length));
            agreeByChance += counts[v] / total * (counts[v] / total);
            for (int w = 0; w < near[v].length; w++) {
                if (near[v][w]) {
                    nearByChance += counts[v] / total * (counts[w] / total);
                }
            }
        }
        double nearShare = nearByChance > 0 || numeric ? NEAR_SHARE : NEAR_SHARE / 10;
        logNear = Math.log(nearShare / Math.max(RAREST_NEAR, nearByChance));
        logDiffer =
                Math.log(
                        (1 - nearShare)
                                / Math.max(RAREST_DIFFERENCE, 1 - agreeByChance - nearByChance));
    }

    /// The chance that somebody else has the same value: of the others, those who have it, with one
    /// imagined person spread over all values. Only the person compared is left out, not the
    /// candidate, which errs on the cautious side in a small cohort.
    private static double chance(double count, int answered, int values) {
        double others = Math.max(0, count - 1) + 1.0 / values;
        return Math.max(RAREST_AGREEMENT, Math.min(1, others / Math.max(1, answered)));
    }

    /// The number that stands for a value in [#logAgree(int)] and [#near(int, int)]; -1 for a
    /// blank.
    int number(String value) {
        if (value.isEmpty()) {
            return -1;
        }
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    /// The value that a number stands for.
    String text(int number) {
        return values.get(number);
    }

    /// Whether every value is a whole number, as days and months are.
    boolean numeric() {
        return numeric;
    }

    boolean near(int one, int other) {
        return one < near.length && near[one].length > 0 && near[one][other];
    }

    /// The logarithm of how much likelier agreement in this value is between one person's codes
    /// than between two people's, before the [ErrorLaw] is applied.
    double logAgree(int value) {
        return logAgree[value];
    }

    /// As [#logAgree(int)], for two values that nearly agree.
    double logNear() {
        return logNear;
    }

    /// As [#logAgree(int)], for two values that do not agree.
    double logDiffer() {
        return logDiffer;
    }

    private boolean[][] nearness() {
        int size = values.size();
        if (size > MOST_VALUES_COMPARED) {
            return new boolean[size][0];
        }
        boolean[][] table = new boolean[size][size];
        for (int v = 0; v < size; v++) {
            for (int w = 0; w < v; w++) {
                boolean close = nearlyEqual(values.get(v), values.get(w));
                table[v][w] = close;
                table[w][v] = close;
            }
        }
        return table;
    }

    /// Whether two different values are likely to be slips of one another.
    static boolean nearlyEqual(String one, String other) {
        if (Spelling.isNumber(one) && Spelling.isNumber(other)) {
            return Math.abs(Integer.parseInt(one) - Integer.parseInt(other)) == 1
                    || swapped(one, other);
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= 3) {
            int slips = shorter >= 7 ? 2 : 1;
            if (Spelling.distance(one, other, slips) <= slips) {
                return true;
            }
        }
        return shorter >= 2
                && (swapped(one, other) || one.startsWith(other) || other.startsWith(one));
    }

    private static boolean swapped(String one, String other) {
        return one.length() == other.length()
                && one.length() == 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
    }
}
