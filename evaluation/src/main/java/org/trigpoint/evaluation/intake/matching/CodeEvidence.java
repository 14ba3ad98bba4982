package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.List;

/// Weighs two self-generated codes: how much likelier they are as one person's than as two
/// people's.
///
/// The weight is the logarithm of a likelihood ratio in the manner of Fellegi & Sunter (1969), with
/// two changes: errors of one person go together ([ErrorLaw]), and agreement in a rare value weighs
/// more ([ElementLaw]). A blank element is no evidence either way. Day and month of birth standing
/// side by side and exchanged count as two near agreements.
final class CodeEvidence {
    private final List<ElementLaw> laws;
    private final ErrorLaw errors;
    private final List<List<int[]>> known;
    private final List<int[]> newcomers;

    /// @param known the versions of each known person's code
    /// @param newcomers the codes of the new wave
    CodeEvidence(List<List<Identifier.Code>> known, List<Identifier.Code> newcomers) {
        int length = 0;
        List<List<String>> firsts = new ArrayList<>();
        List<List<String>> rest = new ArrayList<>();
        for (List<Identifier.Code> versions : known) {
            for (int v = 0; v < versions.size(); v++) {
                (v == 0 ? firsts : rest).add(versions.get(v).normalElements());
            }
        }
        for (Identifier.Code code : newcomers) {
            firsts.add(code.normalElements());
        }
        for (List<String> elements : firsts) {
            length = Math.max(length, elements.size());
        }
        for (List<String> elements : rest) {
            length = Math.max(length, elements.size());
        }
        laws = new ArrayList<>(length);
        for (int e = 0; e < length; e++) {
            laws.add(new ElementLaw(column(firsts, e), column(rest, e)));
        }
        errors = new ErrorLaw(length);
        this.known = known.stream().map(list -> list.stream().map(this::numbers).toList()).toList();
        this.newcomers = newcomers.stream().map(this::numbers).toList();
    }

    private static List<String> column(List<List<String>> codes, int element) {
        return codes.stream().map(code -> element < code.size() ? code.get(element) : "").toList();
    }

    private int[] numbers(Identifier.Code code) {
        List<String> elements = code.normalElements();
        int[] numbers = new int[laws.size()];
        for (int e = 0; e < numbers.length; e++) {
            numbers[e] = e < elements.size() ? laws.get(e).number(elements.get(e)) : -1;
        }
        return numbers;
    }

    /// The number of elements in the longest code.
    int length() {
        return laws.size();
    }

    /// The log likelihood ratio of a known person and a newcomer: the mean of the ratios over the
    /// person's versions, for the newcomer's code is a slip of one of them.
    double log(int person, int newcomer) {
        List<int[]> versions = known.get(person);
        double largest = Double.NEGATIVE_INFINITY;
        double[] logs = new double[versions.size()];
        for (int v = 0; v < logs.length; v++) {
            logs[v] = weigh(versions.get(v), newcomers.get(newcomer));
            largest = Math.max(largest, logs[v]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum / logs.length);
    }

    /// The largest number of elements in which a newcomer agrees with one version of a person.
    int agreeing(int person, int newcomer) {
        int most = 0;
        for (int[] version : known.get(person)) {
            int agreeing = 0;
            for (int e = 0; e < version.length; e++) {
                if (version[e] >= 0 && version[e] == newcomers.get(newcomer)[e]) {
                    agreeing++;
                }
            }
            most = Math.max(most, agreeing);
        }
        return most;
    }

    private double weigh(int[] one, int[] other) {
        double log = 0;
        int compared = 0;
        int wrong = 0;
        for (int e = 0; e < one.length; e++) {
            if (one[e] < 0 || other[e] < 0) {
                continue;
            }
            ElementLaw law = laws.get(e);
            compared++;
            if (one[e] == other[e]) {
                log += law.logAgree(one[e]);
                continue;
            }
            wrong++;
            if (law.near(one[e], other[e])
                    || exchanged(one, other, e)
                    || exchanged(one, other, e - 1)) {
                log += law.logNear();
            } else {
                log += law.logDiffer();
            }
        }
        return log + errors.log(wrong, compared);
    }

    /// Whether elements `e` and `e + 1` are numbers and stand the other way round.
    private boolean exchanged(int[] one, int[] other, int e) {
        if (e < 0 || e + 1 >= one.length) {
            return false;
        }
        ElementLaw law = laws.get(e);
        ElementLaw next = laws.get(e + 1);
        if (!law.numeric() || !next.numeric() || other[e] < 0 || other[e + 1] < 0) {
            return false;
        }
        return one[e] >= 0
                && one[e + 1] >= 0
                && law.text(one[e]).equals(next.text(other[e + 1]))
                && next.text(one[e + 1]).equals(law.text(other[e]));
    }
}
