package org.trigpoint.evaluation.change;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.statistics.ExactNumber;

/// The different rows of scores that people have over several columns, each with how many have it.
final class ScoreRows {
    /// Pairs of numbers up to so many are counted in a table, more by hashing.
    private static final long TABLE = 1L << 20;

    private final List<ScoreColumn> columns;
    private final int[] members;
    // the row of each member, in the order in which rows were met
    private int[] rows;
    // the first member of each row
    private int[] first = {0};

    private ScoreRows(List<ScoreColumn> columns, BitSet who) {
        this.columns = List.copyOf(columns);
        this.members = who.stream().toArray();
        this.rows = new int[members.length];
        columns.forEach(this::split);
    }

    /// Counts the rows of some people.
    ///
    /// @param who by their places
    static ScoreRows of(List<ScoreColumn> columns, BitSet who) {
        return new ScoreRows(columns, who);
    }

    /// Parts rows whose people differ in one more column.
    private void split(ScoreColumn column) {
        Numbering numbering =
                (long) first.length * column.different() <= TABLE
                        ? new InTable(first.length * column.different())
                        : new ByHash();
        int[] split = new int[members.length];
        int[] firsts = new int[16];
        int known = 0;
        for (int i = 0; i < members.length; i++) {
            long pair = (long) rows[i] * column.different() + column.number(members[i]);
            int row = numbering.of(pair, known);
            if (row == known) {
                if (known == firsts.length) {
                    firsts = Arrays.copyOf(firsts, 2 * known);
                }
                firsts[known++] = i;
            }
            split[i] = row;
        }
        rows = split;
        first = Arrays.copyOf(firsts, known);
    }

    /// Numbers pairs in the order in which they come.
    private sealed interface Numbering {
        /// The number a pair was given before; if none, `next`, which it has from then on.
        int of(long pair, int next);
    }

    private static final class InTable implements Numbering {
        // one more than the number; 0 for pairs that have not come
        private final int[] numbers;

        private InTable(int pairs) {
            this.numbers = new int[pairs];
        }

        @Override
        public int of(long pair, int next) {
            int known = numbers[(int) pair];
            if (known > 0) {
                return known - 1;
            }
            numbers[(int) pair] = next + 1;
            return next;
        }
    }

    private static final class ByHash implements Numbering {
        private final Map<Long, Integer> numbers = new HashMap<>();

        @Override
        public int of(long pair, int next) {
            Integer known = numbers.putIfAbsent(pair, next);
            return known == null ? next : known;
        }
    }

    /// How many different rows there are.
    int different() {
        return first.length;
    }

    /// A score of a row.
    Optional<ExactNumber> score(int row, int column) {
        return columns.get(column).get(members[first[row]]);
    }

    /// A row as statistics take it.
    List<OptionalDouble> asDoubles(int row) {
        return columns.stream().map(column -> column.asDouble(members[first[row]])).toList();
    }

    /// How many people have each row.
    long[] people() {
        long[] people = new long[first.length];
        for (int row : rows) {
            people[row]++;
        }
        return people;
    }
}
