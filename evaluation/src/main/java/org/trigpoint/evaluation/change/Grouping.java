package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.PairTally;

/// Comparisons group by group, with small groups suppressed.
///
/// A group of fewer pairs than the plan's smallest group is suppressed, whatever the facet; and
/// where what is suppressed in a column adds up to fewer than that, the next smallest group is
/// suppressed too: otherwise it could be worked out from the whole and the others.
final class Grouping {
    /// What a blank cell of a group column is called.
    static final String NOT_RECORDED = "(not recorded)";

    private final Cohort cohort;
    private final Comparing comparing;

    Grouping(Cohort cohort, Comparing comparing) {
        this.cohort = cohort;
        this.comparing = comparing;
    }

    /// For each group column and comparison of time points: every outcome, group by group.
    List<GroupFinding> of(List<Comparison> comparisons) {
        List<GroupFinding> findings = new ArrayList<>();
        List<Contrast> contrasts =
                comparisons.stream()
                        .filter(comparison -> comparison.kind() == ComparisonKind.MEASURED)
                        .map(Comparison::contrast)
                        .distinct()
                        .toList();
        for (String column : cohort.study().groups()) {
            for (Contrast contrast : contrasts) {
                findings.addAll(of(column, contrast));
            }
        }
        return findings;
    }

    private List<GroupFinding> of(String column, Contrast contrast) {
        Map<String, BitSet> groups = new TreeMap<>();
        for (int place = 0; place < cohort.people().size(); place++) {
            String group = cohort.people().get(place).group(column).orElse(NOT_RECORDED);
            groups.computeIfAbsent(group, _ -> new BitSet()).set(place);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Instrument instrument : cohort.study().instruments()) {
            outcomes.addAll(cohort.scoring(instrument.id()).outcomes());
        }
        Map<Outcome, Map<String, PairTally>> pairs = new LinkedHashMap<>();
        Map<String, Long> sizes = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            Map<String, PairTally> byGroup = new TreeMap<>();
            groups.forEach((value, members) -> {
                PairTally tally = comparing.pairs(outcome, contrast, members);
                byGroup.put(value, tally);
                sizes.merge(value, tally.pairs(), Math::min);
            });
            pairs.put(outcome, byGroup);
        }
        Set<String> suppressed = suppressed(sizes, cohort.study().plan().smallestGroup());
        List<GroupFinding> findings = new ArrayList<>();
        pairs.forEach((outcome, byGroup) ->
                findings.add(finding(column, outcome, contrast, byGroup, suppressed)));
        return findings;
    }

    private GroupFinding finding(
            String column,
            Outcome outcome,
            Contrast contrast,
            Map<String, PairTally> byGroup,
            Set<String> suppressed) {
        List<GroupLevel> levels = new ArrayList<>();
        byGroup.forEach((value, tally) ->
                levels.add(
                        new GroupLevel(
                                value,
                                suppressed.contains(value)
                                        ? Optional.empty()
                                        : Optional.of(
                                                Comparing.comparison(
                                                                cohort.scoring(outcome.instrument())
                                                                        .range(outcome))
                                                        .of(tally)))));
        return new GroupFinding(
                column, outcome, Labels.of(cohort.study(), outcome), contrast, levels);
    }

    /// The groups that are not shown.
    static Set<String> suppressed(Map<String, Long> sizes, int smallest) {
        Set<String> suppressed = new HashSet<>();
        sizes.forEach((value, size) -> {
            if (size < smallest) {
                suppressed.add(value);
            }
        });
        long hidden = suppressed.stream().mapToLong(value -> sizes.getOrDefault(value, 0L)).sum();
        List<Map.Entry<String, Long>> rest =
                sizes.entrySet().stream()
                        .filter(entry -> !suppressed.contains(entry.getKey()))
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.naturalOrder())))
                        .toList();
        boolean canBeWorkedOut =
                !suppressed.isEmpty() && (hidden < smallest || suppressed.size() == 1);
        if (canBeWorkedOut && !rest.isEmpty()) {
            suppressed.add(rest.getFirst().getKey());
        }
        return suppressed;
    }
}
