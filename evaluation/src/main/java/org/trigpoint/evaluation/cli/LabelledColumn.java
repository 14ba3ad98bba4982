package org.trigpoint.evaluation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.statistics.ExactNumber;

/// A column of numbers beside a column of labels, rows without a label left out.
///
/// @param labels one a row
/// @param scores of the same rows
/// @param unlabelled rows with a score and no label
record LabelledColumn(List<String> labels, List<OptionalDouble> scores, int unlabelled) {
    LabelledColumn {
        labels = List.copyOf(labels);
        scores = List.copyOf(scores);
    }

    /// Reads both columns, or ends with what is wrong in them.
    static LabelledColumn read(CsvInput input, String label, String value) {
        List<String> labels = input.labels(label);
        List<Optional<ExactNumber>> numbers = input.numbers(value);
        input.throwIfFaulty();
        List<OptionalDouble> scores = ScoreColumns.doubles(numbers);
        List<String> kept = new ArrayList<>();
        List<OptionalDouble> keptScores = new ArrayList<>();
        int unlabelled = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).isEmpty()) {
                kept.add(labels.get(i));
                keptScores.add(scores.get(i));
            } else if (scores.get(i).isPresent()) {
                unlabelled++;
            }
        }
        return new LabelledColumn(kept, keptScores, unlabelled);
    }

    /// What the reader is to know of rows left out.
    List<String> warnings(String label) {
        return unlabelled == 0
                ? List.of()
                : List.of(unlabelled + " rows name no " + label + " and were left out.");
    }
}
