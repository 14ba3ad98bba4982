package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Scale;

/// Finds out on which scale a question was answered.
///
/// @param scale the scale
/// @param basis what speaks for it
record ScaleProposal(Scale scale, Basis basis) {

    /// What speaks for a scale.
    enum Basis {
        /// The wording, an answer such as "7/10", or a person names it.
        NAMED,
        /// Ratings reach both its ends.
        SEEN,
        /// It is the smallest usual one that holds the ratings.
        GUESSED
    }

    Sureness sureness() {
        return basis == Basis.GUESSED ? Sureness.UNSURE : Sureness.SURE;
    }

    private static final Pattern ENDS =
            Pattern.compile(
                    "(?<![\\d.])(0|1) ?(?:-|–|—|to|bis|a) ?(\\d{1,3})(?![\\d.])"
                            + "|(?<![\\d.])(0|1) ?[=:(–-] ?[a-z][^\\d]{1,60}(?<![\\d.])(\\d{1,3}) ?[=:(–-] ?[a-z]");
    private static final Pattern END_WORDS =
            Pattern.compile("^(\\d{1,3}) ?[-–—=:(.,]+ ?([^\\d()]{2,60}?)\\)?$");
    private static final Pattern DEFINED =
            Pattern.compile("(?<![\\d.])(\\d{1,3}) ?[=:] ?([\\p{L}][\\p{L} '-]{1,59})");
    private static final Pattern OUT_OF = Pattern.compile("^\\d{1,3} ?(?:/|out of) ?(\\d{1,3})$");
    private static final int[][] USUAL = {
        {0, 10}, {1, 5}, {1, 7}, {0, 4}, {0, 6}, {0, 3}, {0, 100}
    };

    /// The scale of one question, or of several that have it in common.
    ///
    /// @param wordings the questions as people saw them
    /// @param answers what was answered, at all waves together
    static ScaleProposal of(List<String> wordings, List<String> answers) {
        List<BigDecimal> numbers =
                answers.stream()
                        .filter(cell -> !AnswerReading.isReason(cell))
                        .flatMap(cell -> AnswerReading.numberIn(cell).stream())
                        .sorted()
                        .toList();
        Map<Integer, String> words = endWords(answers);
        wordings.forEach(wording -> wordsIn(wording).forEach(words::putIfAbsent));
        Optional<int[]> named = named(wordings, answers);
        if (named.isPresent()) {
            return of(named.get(), numbers, words, Basis.NAMED);
        }
        if (numbers.isEmpty()) {
            return of(USUAL[0], numbers, words, Basis.GUESSED);
        }
        int lowest = numbers.getFirst().intValue();
        int highest = (int) Math.ceil(typicalHighest(numbers));
        for (int[] usual : USUAL) {
            if (lowest == usual[0] && highest == usual[1]) {
                return of(usual, numbers, words, Basis.SEEN);
            }
        }
        // A 0 and ratings above seven fit no other usual scale; without a 0 it may be 1 to 10.
        if (highest > 7 && highest <= 10) {
            return of(USUAL[0], numbers, words, lowest == 0 ? Basis.SEEN : Basis.GUESSED);
        }
        for (int[] usual : USUAL) {
            if (lowest >= usual[0] && highest <= usual[1]) {
                return of(usual, numbers, words, Basis.GUESSED);
            }
        }
        return of(USUAL[0], numbers, words, Basis.GUESSED);
    }

    /// The highest rating; or, where nine in ten ratings are at most ten, the highest of these, so
    /// that a slip of the keyboard does not stretch the scale.
    private static double typicalHighest(List<BigDecimal> sorted) {
        List<BigDecimal> upToTen =
                sorted.stream().filter(number -> number.compareTo(BigDecimal.TEN) <= 0).toList();
        int most = Math.max(1, sorted.size() / 10);
        boolean slips = !upToTen.isEmpty() && sorted.size() - upToTen.size() <= most;
        return (slips ? upToTen : sorted).getLast().doubleValue();
    }

    private static ScaleProposal of(
            int[] ends, List<BigDecimal> numbers, Map<Integer, String> words, Basis basis) {
        BigDecimal step = BigDecimal.ONE;
        for (BigDecimal number : numbers) {
            BigDecimal fraction = number.remainder(BigDecimal.ONE);
            if (fraction.signum() != 0 && step.compareTo(BigDecimal.ONE) == 0) {
                step = new BigDecimal("0.5");
            }
            if (fraction.remainder(new BigDecimal("0.5")).signum() != 0) {
                step = new BigDecimal("0.1");
            }
        }
        return new ScaleProposal(
                new Scale(
                        BigDecimal.valueOf(ends[0]),
                        BigDecimal.valueOf(ends[1]),
                        words.getOrDefault(ends[0], ""),
                        words.getOrDefault(ends[1], ""),
                        step),
                basis);
    }

    private static Optional<int[]> named(List<String> wordings, List<String> answers) {
        for (String wording : wordings) {
            Matcher ends = ENDS.matcher(Spelling.folded(wording));
            if (ends.find()) {
                String low = ends.group(1) == null ? ends.group(3) : ends.group(1);
                String high = ends.group(2) == null ? ends.group(4) : ends.group(2);
                int from = Integer.parseInt(low);
                int to = Integer.parseInt(high);
                if (to >= 3 && to <= 100) {
                    return Optional.of(new int[] {from, to});
                }
            }
        }
        for (String answer : answers) {
            Matcher outOf = OUT_OF.matcher(Spelling.folded(answer));
            if (outOf.matches() && Integer.parseInt(outOf.group(1)) >= 3) {
                return Optional.of(new int[] {0, Integer.parseInt(outOf.group(1))});
            }
        }
        return Optional.empty();
    }

    /// Words that the question gives for numbers: "(0 = not at all, 10 = completely)".
    private static Map<Integer, String> wordsIn(String wording) {
        Map<Integer, String> words = new HashMap<>();
        Matcher found = DEFINED.matcher(wording);
        while (found.find()) {
            words.put(Integer.parseInt(found.group(1)), found.group(2).strip());
        }
        return words;
    }

    /// Words that stand beside numbers in the answers: "0 = not at all", "10 (completely)".
    private static Map<Integer, String> endWords(List<String> answers) {
        Map<Integer, String> words = new HashMap<>();
        List<String> distinct = new ArrayList<>(answers.stream().distinct().toList());
        for (String answer : distinct) {
            Matcher found = END_WORDS.matcher(answer.strip());
            if (found.matches() && !AnswerReading.isReason(answer)) {
                words.putIfAbsent(Integer.parseInt(found.group(1)), found.group(2).strip());
            }
        }
        return words;
    }
}
