package org.trigpoint.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How often each pattern of judgements occurs in each block.
///
/// There are few patterns (two coders and one code have four), however many units there are: sums
/// are made from the patterns' counts.
///
/// @param <P> what tells one pattern from another
final class Patterns<P> {
    private final Map<P, Integer> numbers = new HashMap<>();
    private final List<P> patterns = new ArrayList<>();
    private int[] block = new int[64];
    private int[] pattern = new int[64];
    private double[] units = new double[64];
    private int size;

    void add(int inBlock, P of, double howMany) {
        if (size == block.length) {
            block = Arrays.copyOf(block, 2 * size);
            pattern = Arrays.copyOf(pattern, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
        }
        Integer number = numbers.get(of);
        if (number == null) {
            number = patterns.size();
            numbers.put(of, number);
            patterns.add(of);
        }
        block[size] = inBlock;
        pattern[size] = number;
        units[size++] = howMany;
    }

    /// The patterns with what each unit of theirs adds to sums.
    Weighed weighed(Function<P, UnitSums> unit) {
        return new Weighed(
                Arrays.copyOf(block, size),
                Arrays.copyOf(pattern, size),
                Arrays.copyOf(units, size),
                patterns.stream().map(unit).toList());
    }

    /// Counts of patterns by block, and what one unit of each pattern adds.
    static final class Weighed {
        private final int[] block;
        private final int[] pattern;
        private final double[] units;
        private final List<UnitSums> sums;
        private final double[] counts;

        private Weighed(int[] block, int[] pattern, double[] units, List<UnitSums> sums) {
            this.block = block;
            this.pattern = pattern;
            this.units = units;
            this.sums = sums;
            this.counts = new double[sums.size()];
        }

        /// Adds the sums of blocks, each counted as often as it was drawn.
        void addTo(UnitSums total, int[] draws) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < block.length; i++) {
                counts[pattern[i]] += draws[block[i]] * units[i];
            }
            for (int i = 0; i < counts.length; i++) {
                total.add(sums.get(i), counts[i]);
            }
        }
    }
}
