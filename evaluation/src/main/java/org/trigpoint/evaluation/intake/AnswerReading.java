package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Scale;

/// Reads what people or their forms wrote where a rating was asked: "7", "7 – quite confident", "10
/// (completely)", "0 = not at all", "7/10", "7,5", "not part of my role".
sealed interface AnswerReading {

    /// A rating within the scale.
    ///
    /// @param rating the number
    /// @param manner whether the cell was the bare number
    record Rated(BigDecimal rating, Manner manner) implements AnswerReading {}

    /// No rating, for a reason that was written.
    record Absent(MissingReason reason) implements AnswerReading {}

    /// An empty cell.
    record Blank() implements AnswerReading {}

    /// Something that no rule reads.
    ///
    /// @param what what is wrong, a sentence without its full stop
    record Unreadable(String what) implements AnswerReading {}

    /// How a rating was written.
    enum Manner {
        /// As a number and nothing else.
        BARE,
        /// With words or signs around it that had to be understood; listed in the import report.
        INTERPRETED
    }

    Pattern BARE_NUMBER = Pattern.compile("[+-]?\\d{1,9}(?:[.,]\\d{1,6})?");
    Pattern NUMBER = Pattern.compile("(?:^-)?(?<![\\d.,])\\d{1,9}(?:[.,]\\d{1,6})?(?!\\d)");
    Pattern OUT_OF =
            Pattern.compile(
                    "^(\\d{1,3}(?:[.,]\\d{1,6})?) ?(?:/|out of|of|von|sur) ?(\\d{1,3})\\b(.*)$");
    Pattern NOT_MY_ROLE =
            Pattern.compile(
                    "\\bnot (?:a )?(?:part of|within|in|relevant to|applicable to) my (?:current )?(?:role|job|remit)\\b"
                            + "|\\bnot my (?:role|job|remit)\\b|\\boutside (?:of )?my (?:role|remit)\\b"
                            + "|\\bnot applicable\\b|^n ?/ ?a$|^na$|^n\\.a\\.?$");
    Pattern NO_ANSWER =
            Pattern.compile(
                    "^(?:prefer not to (?:say|answer)|(?:i )?(?:do not|don't|dont) know|no answer|no response"
                            + "|not answered|skip(?:ped)?|rather not say|unsure|not sure|null|none given"
                            + "|[-–—?.]+|-99|-999)\\.?$");

    /// What a spreadsheet shows where a formula failed.
    Pattern FAILED_FORMULA = Pattern.compile("^(?:error:)?#[a-z0-9/]+[!?]?$");

    Map<String, Integer> NUMBER_WORDS =
            Map.ofEntries(
                    Map.entry("zero", 0),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10));

    /// Reads one cell.
    static AnswerReading of(String cell, Scale scale) {
        if (cell.isBlank()) {
            return new Blank();
        }
        String text = Spelling.folded(cell);
        if (FAILED_FORMULA.matcher(text).matches()) {
            return new Unreadable(quoted(cell) + " is the error of a formula");
        }
        if (NOT_MY_ROLE.matcher(text).find()) {
            return new Absent(MissingReason.NOT_PART_OF_MY_ROLE);
        }
        if (text.equals("not asked") || text.equals("not shown")) {
            return new Absent(MissingReason.NOT_ASKED);
        }
        if (NO_ANSWER.matcher(text).matches()) {
            return new Absent(MissingReason.SKIPPED);
        }
        Optional<BigDecimal> labelled = labelled(text, scale);
        if (labelled.isPresent()) {
            return new Rated(labelled.get(), Manner.INTERPRETED);
        }
        Matcher outOf = OUT_OF.matcher(text);
        if (outOf.matches()) {
            if (decimal(outOf.group(2)).compareTo(scale.max()) != 0
                    || NUMBER.matcher(outOf.group(3)).find()) {
                return new Unreadable(
                        quoted(cell) + " is not out of " + scale.max().toPlainString());
            }
            return within(decimal(outOf.group(1)), Manner.INTERPRETED, cell, scale);
        }
        List<BigDecimal> numbers = numbers(text);
        if (numbers.size() == 1) {
            Manner manner =
                    BARE_NUMBER.matcher(cell.strip()).matches() && !cell.contains(",")
                            ? Manner.BARE
                            : Manner.INTERPRETED;
            return within(numbers.getFirst(), manner, cell, scale);
        }
        return new Unreadable(
                numbers.isEmpty()
                        ? quoted(cell) + " holds no rating"
                        : quoted(cell) + " holds more than one number");
    }

    /// The one number that a cell holds, before any scale is known; nothing where there is none or
    /// more than one.
    static Optional<BigDecimal> numberIn(String cell) {
        String text = Spelling.folded(cell);
        Matcher outOf = OUT_OF.matcher(text);
        if (outOf.matches()) {
            return Optional.of(decimal(outOf.group(1)));
        }
        List<BigDecimal> numbers = numbers(text);
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    /// Whether a cell is one of the written reasons for no rating.
    static boolean isReason(String cell) {
        String text = Spelling.folded(cell);
        return NOT_MY_ROLE.matcher(text).find()
                || NO_ANSWER.matcher(text).matches()
                || text.equals("not asked")
                || text.equals("not shown");
    }

    private static Optional<BigDecimal> labelled(String text, Scale scale) {
        if (!scale.low().isEmpty() && text.equals(Spelling.folded(scale.low()))) {
            return Optional.of(scale.min());
        }
        if (!scale.high().isEmpty() && text.equals(Spelling.folded(scale.high()))) {
            return Optional.of(scale.max());
        }
        return Optional.empty();
    }

    private static AnswerReading within(
            BigDecimal rating, Manner manner, String cell, Scale scale) {
        BigDecimal plain = new BigDecimal(CellTexts.plain(rating));
        if (!scale.covers(plain)) {
            return new Unreadable(
                    quoted(cell)
                            + " is outside "
                            + scale.min().toPlainString()
                            + " to "
                            + scale.max().toPlainString());
        }
        if (!scale.isStep(plain)) {
            return new Unreadable(
                    quoted(cell)
                            + " lies between two steps of the scale (step "
                            + scale.step().toPlainString()
                            + ")");
        }
        return new Rated(plain, manner);
    }

    private static List<BigDecimal> numbers(String text) {
        Integer word = NUMBER_WORDS.get(text);
        if (word != null) {
            return List.of(BigDecimal.valueOf(word));
        }
        return NUMBER.matcher(text).results().map(found -> decimal(found.group())).toList();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String quoted(String cell) {
        String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        return "\"" + shown + "\"";
    }
}
