package org.trigpoint.evaluation.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// Takes self-generated codes apart into their elements, alike in every file.
///
/// A column an element stays as it is, but for a date of birth, which is three facts, and a month
/// in words, which becomes its number. A code in one column ("MA-03-JO") is cut where it has
/// separators, else where letters and digits meet, and letters are taken one by one.
final class CodeElements {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s·|/,;:_.-]+");
    private static final Pattern RUNS = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final Map<String, String> MONTHS = months();

    private final List<Form> forms;

    /// How one column is taken apart.
    private sealed interface Form {
        /// The text is the element.
        record Whole() implements Form {}

        /// A date: day, month, year.
        record Birthday(DateText.Order order) implements Form {}

        /// A month in words or as a number.
        record Month() implements Form {}

        /// One string of several elements.
        ///
        /// @param lengths how many letters each run of letters has and, negative, how many digits
        ///   each run of digits, as most codes have them
        record Composite(List<Integer> lengths) implements Form {}
    }

    private CodeElements(List<Form> forms) {
        this.forms = forms;
    }

    /// The way to take codes apart that fits most of them.
    ///
    /// @param codes every code of every file, one text a column
    static CodeElements of(List<List<String>> codes) {
        int columns = codes.stream().mapToInt(List::size).max().orElse(0);
        List<Form> forms = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int column = c;
            List<String> answers =
                    codes.stream()
                            .filter(code -> column < code.size())
                            .map(code -> code.get(column))
                            .filter(text -> !text.isBlank())
                            .toList();
            forms.add(columns == 1 ? composite(answers) : form(answers));
        }
        return new CodeElements(forms);
    }

    private static Form form(List<String> answers) {
        if (DateText.isDates(answers)) {
            return new Form.Birthday(DateText.orderOf(answers));
        }
        long months =
                answers.stream().filter(text -> MONTHS.containsKey(Spelling.folded(text))).count();
        long numbers = answers.stream().filter(text -> text.matches("\\d{1,2}")).count();
        return months > 0 && months + numbers >= 0.8 * answers.size()
                ? new Form.Month()
                : new Form.Whole();
    }

    private static Form composite(List<String> answers) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (String answer : answers) {
            counts.merge(lengths(answer), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<List<Integer>, Integer>comparingByValue()
                                .thenComparing(entry -> entry.getKey().toString()))
                .<Form>map(entry -> new Form.Composite(entry.getKey()))
                .orElseGet(Form.Whole::new);
    }

    /// The elements of one code.
    List<String> split(List<String> code) {
        List<String> elements = new ArrayList<>();
        for (int c = 0; c < forms.size(); c++) {
            String text = c < code.size() ? code.get(c).strip() : "";
            switch (forms.get(c)) {
                case Form.Whole() -> elements.add(text);
                case Form.Month() -> elements.add(MONTHS.getOrDefault(Spelling.folded(text), text));
                case Form.Birthday(DateText.Order order) -> {
                    Optional<LocalDateTime> day = DateText.read(text, order);
                    elements.add(day.map(d -> Integer.toString(d.getDayOfMonth())).orElse(""));
                    elements.add(day.map(d -> Integer.toString(d.getMonthValue())).orElse(""));
                    elements.add(day.map(d -> Integer.toString(d.getYear())).orElse(""));
                }
                case Form.Composite(List<Integer> lengths) ->
                        elements.addAll(fitted(text, lengths));
            }
        }
        return elements;
    }

    /// The runs of a composite code put into the form most codes have: a missing letter is a blank
    /// element, a letter too many is dropped.
    private static List<String> fitted(String text, List<Integer> lengths) {
        List<String> runs = runs(text);
        List<String> elements = new ArrayList<>();
        for (int r = 0; r < lengths.size(); r++) {
            String run = r < runs.size() ? runs.get(r) : "";
            if (lengths.get(r) < 0) {
                elements.addAll(numbers(run, -lengths.get(r)));
                continue;
            }
            for (int letter = 0; letter < lengths.get(r); letter++) {
                elements.add(letter < run.length() ? run.substring(letter, letter + 1) : "");
            }
        }
        return elements;
    }

    /// A run of four, six or eight digits is a date run together, each pair of digits a fact.
    private static List<String> numbers(String run, int length) {
        if (length < 4 || length % 2 != 0) {
            return List.of(run);
        }
        String padded = run.isEmpty() ? "" : "0".repeat(Math.max(0, length - run.length())) + run;
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < length; i += 2) {
            pairs.add(i + 2 <= padded.length() ? padded.substring(i, i + 2) : "");
        }
        return pairs;
    }

    private static List<Integer> lengths(String text) {
        return runs(text).stream()
                .map(run -> Character.isDigit(run.charAt(0)) ? -run.length() : run.length())
                .toList();
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        for (String piece : SEPARATORS.split(Spelling.folded(text), -1)) {
            for (String run : RUNS.split(piece, -1)) {
                if (!run.isEmpty()) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /// The elements of a single string, each letter and each number one.
    static List<String> pieces(String text) {
        return fitted(text, lengths(text));
    }

    private static Map<String, String> months() {
        List<String> names =
                List.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december");
        Map<String, String> months = new HashMap<>();
        for (int m = 0; m < names.size(); m++) {
            months.put(names.get(m), Integer.toString(m + 1));
            months.put(names.get(m).substring(0, 3), Integer.toString(m + 1));
        }
        months.put("sept", "9");
        return Map.copyOf(months);
    }
}
