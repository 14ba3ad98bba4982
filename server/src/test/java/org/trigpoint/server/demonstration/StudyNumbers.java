package org.trigpoint.server.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// Numbers of a study, counted from its files by sums and nothing else, as a report prints them.
///
/// @param files of the study folder, by name
record StudyNumbers(Map<String, String> files) {
    StudyNumbers {
        files = Map.copyOf(files);
    }

    static StudyNumbers of(Map<String, String> files) {
        return new StudyNumbers(files);
    }

    /// The rows of a table, cells by their headings. A cell in quotation marks may hold commas.
    private List<Map<String, String>> table(String file) {
        List<String> lines = files.getOrDefault(file, "").lines().toList();
        List<String> heads = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                row.put(heads.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /// What people have at a wave, by person.
    private Map<String, Double> at(
            String wave, Function<Map<String, String>, Optional<Double>> score) {
        Map<String, Double> scores = new LinkedHashMap<>();
        table("responses.csv").stream()
                .filter(row -> cell(row, "wave").equals(wave))
                .forEach(row ->
                        score.apply(row)
                                .ifPresent(value -> scores.put(cell(row, "participant"), value)));
        return scores;
    }

    private List<Double> changes(
            String from, String to, Function<Map<String, String>, Optional<Double>> score) {
        Map<String, Double> before = at(from, score);
        List<Double> changes = new ArrayList<>();
        at(to, score)
                .forEach((person, after) ->
                        Optional.ofNullable(before.get(person))
                                .ifPresent(first -> changes.add(after - first)));
        return changes;
    }

    private static Function<Map<String, String>, Optional<Double>> item(String item) {
        return row ->
                Optional.of(cell(row, item)).filter(text -> !text.isEmpty()).map(Double::valueOf);
    }

    private static Function<Map<String, String>, Optional<Double>> all(
            String instrument, Function<DoubleStream, Double> together) {
        return row ->
                cell(row, "instrument").equals(instrument)
                        ? Optional.of(
                                together.apply(
                                        row.entrySet().stream()
                                                .filter(entry ->
                                                        !entry.getValue().isEmpty()
                                                                && !List.of(
                                                                                "participant",
                                                                                "wave",
                                                                                "instrument",
                                                                                "answered_on")
                                                                        .contains(entry.getKey()))
                                                .mapToDouble(entry ->
                                                        Double.parseDouble(entry.getValue()))))
                        : Optional.empty();
    }

    private static String signed(List<Double> changes) {
        double mean = mean(changes);
        return (mean < 0 ? "\u2212" : "+") + two(Math.abs(mean));
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).average().orElseThrow();
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    int pairs(String item, String from, String to) {
        return changes(from, to, item(item)).size();
    }

    /// The mean change of an item.
    String change(String item, String from, String to) {
        return signed(changes(from, to, item(item)));
    }

    /// The mean change of the sum of an instrument's items.
    String changeOfSums(String instrument, String from, String to) {
        return signed(changes(from, to, all(instrument, DoubleStream::sum)));
    }

    /// The mean change of the mean of an instrument's items.
    String changeOfMeans(String instrument, String from, String to) {
        return signed(
                changes(from, to, all(instrument, numbers -> numbers.average().orElseThrow())));
    }

    /// How many guesses of a rater are right: `53 of 83`.
    String right(String rater) {
        List<Map<String, String>> own =
                table("explanation-ratings.csv").stream()
                        .filter(row -> cell(row, "rater").equals(rater))
                        .toList();
        long right =
                own.stream().filter(row -> cell(row, "guess").equals(cell(row, "wave"))).count();
        return right + " of " + own.size();
    }

    int rows(String file) {
        return table(file).size();
    }

    long present(String activity) {
        return table("attendance.csv").stream()
                .filter(row -> cell(row, "activity").equals(activity))
                .filter(row -> cell(row, "present").equals("yes"))
                .count();
    }

    /// How a planned part of the training is told: `1 of 2 | 1 | 0`.
    String delivered(String part) {
        List<String> noted =
                table("delivery.csv").stream()
                        .filter(row -> cell(row, "part").equals(part))
                        .map(row -> cell(row, "delivered"))
                        .toList();
        return Collections.frequency(noted, "yes")
                + " of "
                + noted.size()
                + " | "
                + Collections.frequency(noted, "partly")
                + " | "
                + Collections.frequency(noted, "no");
    }

    /// The planned parts of the training, each once.
    List<String> planned() {
        return table("delivery.csv").stream().map(row -> cell(row, "part")).distinct().toList();
    }

    /// How often something was noted of an activity's parts.
    long noted(String activity, String delivered) {
        return table("delivery.csv").stream()
                .filter(row -> cell(row, "activity").equals(activity))
                .filter(row -> cell(row, "delivered").equals(delivered))
                .count();
    }

    /// How many rated an item at a wave, and the mean: `34 | 7.97`.
    String described(String item, String wave) {
        List<Double> given = List.copyOf(at(wave, item(item)).values());
        return given.size() + " | " + two(mean(given));
    }
}
