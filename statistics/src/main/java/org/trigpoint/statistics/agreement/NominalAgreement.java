package org.trigpoint.statistics.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.statistics.paired.Resampling;

/// Agreement on categories that have no order.
public final class NominalAgreement {
    private NominalAgreement() {}

    /// Analyses judgements; units are what is resampled.
    ///
    /// @param units one list a unit, one category a coder in the same order; empty where a coder
    ///   did not judge the unit
    /// @throws IllegalArgumentException where units have different numbers of coders, or fewer than
    ///   two
    public static Agreement of(List<List<Optional<String>>> units, Resampling resampling) {
        int coders = units.isEmpty() ? 2 : units.getFirst().size();
        if (coders < 2) {
            throw new IllegalArgumentException("Agreement needs two coders, got " + coders);
        }
        Map<String, Integer> categories = new HashMap<>();
        for (List<Optional<String>> unit : units) {
            if (unit.size() != coders) {
                throw new IllegalArgumentException(
                        "A unit of " + unit.size() + " coders among units of " + coders);
            }
        }
        units.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .forEach(name -> categories.put(name, categories.size()));
        Patterns<List<Integer>> patterns = new Patterns<>();
        for (int block = 0; block < units.size(); block++) {
            patterns.add(block, numbers(units.get(block), categories), 1);
        }
        Patterns.Weighed weighed =
                patterns.weighed(numbers ->
                        UnitSums.ofUnit(
                                numbers.stream().mapToInt(Integer::intValue).toArray(),
                                categories.size()));
        Patterns<List<Integer>> nothing = new Patterns<>();
        Patterns.Weighed none = nothing.weighed(_ -> new UnitSums(coders, categories.size()));
        return new Blocks(units.size(), coders, categories.size(), none, List.of(weighed))
                .agreements(resampling)
                .getFirst();
    }

    private static List<Integer> numbers(
            List<Optional<String>> unit, Map<String, Integer> categories) {
        List<Integer> numbers = new ArrayList<>(unit.size());
        for (Optional<String> category : unit) {
            numbers.add(
                    category.map(name -> categories.getOrDefault(name, UnitSums.MISSING))
                            .orElse(UnitSums.MISSING));
        }
        return numbers;
    }
}
