package org.trigpoint.evaluation.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.evaluation.intake.AnswerReading.Manner;
import org.trigpoint.evaluation.tables.Written;

/// Counts every way of answering that had to be understood, so that each can be looked at once.
final class Interpretations {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /// Notes how a cell was read; a bare number and a blank cell need no note.
    void note(String cell, AnswerReading reading) {
        switch (reading) {
            case AnswerReading.Rated(var rating, var manner) -> {
                if (manner == Manner.INTERPRETED) {
                    add(cell, rating.toPlainString());
                }
            }
            case AnswerReading.Absent(var reason) -> add(cell, "no rating: " + Written.of(reason));
            case AnswerReading.Blank _, AnswerReading.Unreadable _ -> {
                // A blank needs no understanding; what is unreadable becomes a fault.
            }
        }
    }

    private void add(String cell, String readAs) {
        counts.computeIfAbsent(cell.strip(), _ -> new TreeMap<>()).merge(readAs, 1, Integer::sum);
    }

    /// One sentence an interpretation, in alphabetical order: `"7/10" read as 7 (3 times)`.
    List<String> sentences() {
        return counts.entrySet().stream()
                .flatMap(cell ->
                        cell.getValue().entrySet().stream()
                                .map(read ->
                                        "\""
                                                + cell.getKey()
                                                + "\" read as "
                                                + read.getKey()
                                                + " ("
                                                + (read.getValue() == 1
                                                        ? "once"
                                                        : read.getValue() + " times")
                                                + ")"))
                .toList();
    }
}
