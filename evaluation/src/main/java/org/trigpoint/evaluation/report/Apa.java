package org.trigpoint.evaluation.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;

/// Statistics as a journal prints them (American Psychological Association 2020, section 6): two
/// decimals, three for p, no zero before the point of what cannot pass 1, symbols in italics.
final class Apa {
    /// What stands in a cell where there is no number.
    static final String NOT_ESTIMABLE = "n.e.";

    private Apa() {}

    /// A number in a cell, or `n.e.`
    static Phrase cell(Estimate<Double> estimate) {
        return Phrase.of(estimate.optional().map(Say::number).orElse(NOT_ESTIMABLE));
    }

    /// A change in a cell, with its sign.
    static Phrase change(Estimate<Double> estimate) {
        return Phrase.of(estimate.optional().map(Say::change).orElse(NOT_ESTIMABLE));
    }

    /// `[1.15, 1.82]`
    static String limits(Interval interval) {
        return "[" + Say.number(interval.lower()) + ", " + Say.number(interval.upper()) + "]";
    }

    /// An estimate and its interval in a cell: `+1.49 [1.15, 1.82]`.
    static Phrase changeWith(Estimate<Double> estimate, Estimate<Interval> interval) {
        return with(estimate.optional().map(Say::change), interval);
    }

    /// The same for what has no direction of its own.
    static Phrase numberWith(Estimate<Double> estimate, Estimate<Interval> interval) {
        return with(estimate.optional().map(Say::number), interval);
    }

    private static Phrase with(Optional<String> estimate, Estimate<Interval> interval) {
        String limits = interval.optional().map(found -> " " + limits(found)).orElse("");
        return Phrase.of(estimate.map(number -> number + limits).orElse(NOT_ESTIMABLE));
    }

    /// A share between 0 and 1, or a correlation: `.83`, `−.21`.
    static String share(double value) {
        String text = Say.number(value);
        return Math.abs(value) < 0.995 ? text.replaceFirst("0\\.", ".") : text;
    }

    /// A share or a correlation and its interval in a cell: `.83 [.71, .90]`.
    static Phrase shareWith(Estimate<Double> estimate, Estimate<Interval> interval) {
        String limits =
                interval.optional()
                        .map(found ->
                                " [" + share(found.lower()) + ", " + share(found.upper()) + "]")
                        .orElse("");
        return Phrase.of(
                estimate.optional().map(value -> share(value) + limits).orElse(NOT_ESTIMABLE));
    }

    /// A p value in a cell: `.012`, `< .001`.
    static Phrase p(Estimate<Double> estimate) {
        return Phrase.of(estimate.optional().map(Apa::p).orElse(NOT_ESTIMABLE));
    }

    private static String p(double value) {
        String said = Say.p(value).substring(2);
        return said.startsWith("= ") ? said.substring(2) : said;
    }

    /// A p value in a sentence: *p* = .012.
    static Phrase said(double p) {
        return Phrase.marked("*p* {}", Say.p(p).substring(2));
    }

    /// Degrees of freedom: whole ones as they are, others with two decimals.
    static String df(double df) {
        return df == Math.rint(df) ? String.format(Locale.ROOT, "%.0f", df) : Say.number(df);
    }

    /// A t in a cell: `8.99 (36)`.
    static Phrase t(Estimate<Double> t, OptionalDouble df) {
        return Phrase.of(
                t.optional()
                        .map(value ->
                                Say.number(value)
                                        + (df.isPresent() ? " (" + df(df.getAsDouble()) + ")" : ""))
                        .orElse(NOT_ESTIMABLE));
    }

    /// A mean and a standard deviation in a cell: `5.09 (1.18)`.
    static Phrase meanSd(Estimate<Double> mean, Estimate<Double> sd) {
        return Phrase.of(
                mean.optional()
                        .map(m ->
                                Say.number(m)
                                        + sd.optional()
                                                .map(s -> " (" + Say.number(s) + ")")
                                                .orElse(""))
                        .orElse(NOT_ESTIMABLE));
    }
}
