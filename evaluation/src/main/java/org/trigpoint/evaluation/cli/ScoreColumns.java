package org.trigpoint.evaluation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.ScoreTally;

/// Columns of numbers read side by side, one row a person.
final class ScoreColumns {

    private ScoreColumns() {}

    /// The named columns as scores; faults are collected in `input`, which the caller asks to
    /// throw.
    static List<List<Optional<ExactNumber>>> read(CsvInput input, List<String> columns) {
        return columns.stream().map(input::numbers).toList();
    }

    /// People with one score a column, counted.
    static ScoreTally tally(List<String> names, List<List<Optional<ExactNumber>>> columns) {
        return ScoreTally.of(names, people(columns));
    }

    /// The columns turned into one list a person.
    static List<List<Optional<ExactNumber>>> people(List<List<Optional<ExactNumber>>> columns) {
        List<List<Optional<ExactNumber>>> people = new ArrayList<>();
        for (int r = 0; r < columns.getFirst().size(); r++) {
            int row = r;
            people.add(columns.stream().map(column -> column.get(row)).toList());
        }
        return people;
    }

    /// Exact numbers as doubles; missing ones stay missing.
    static List<OptionalDouble> doubles(List<Optional<ExactNumber>> column) {
        return column.stream()
                .map(number ->
                        number.isPresent()
                                ? OptionalDouble.of(number.get().toDouble())
                                : OptionalDouble.empty())
                .toList();
    }
}
