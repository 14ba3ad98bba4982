package org.trigpoint.evaluation.change;

import java.util.List;
import java.util.Locale;
import org.trigpoint.statistics.Interval;

/// How numbers are written in sentences: two decimals for ratings and effect sizes, whole
/// percentages, p as readers expect it.
public final class Say {
    private Say() {}

    /// Two decimals with a true minus sign: `1.49`, `−0.20`.
    public static String number(double value) {
        return signed(String.format(Locale.ROOT, "%.2f", value));
    }

    /// Two decimals, always with a sign: `+1.49`, `−0.20`.
    public static String change(double value) {
        String text = number(value);
        return text.startsWith("\u2212") || text.equals("0.00") ? text : "+" + text;
    }

    /// An interval: `1.15 to 1.82`.
    public static String interval(Interval interval) {
        return number(interval.lower()) + " to " + number(interval.upper());
    }

    /// A p value: `p = .012`, `p < .001`, never 0.
    public static String p(double value) {
        if (value < 0.001) {
            return "p < .001";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.startsWith("1") ? "p > .999" : "p = " + text.substring(1);
    }

    /// A share as a whole percentage: `8 %`.
    public static String percent(double share) {
        return Math.round(100 * share) + "\u00a0%";
    }

    /// A count with its noun: `1 person`, `3 people`.
    public static String count(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /// A list in words: `a`, `a and b`, `a, b and c`.
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /// A list in words that names at most four parts: `a, b, c, d and 3 more`.
    public static String few(List<String> parts) {
        int most = 4;
        if (parts.size() <= most + 1) {
            return list(parts);
        }
        return String.join(", ", parts.subList(0, most))
                + " and "
                + (parts.size() - most)
                + " more";
    }

    private static String signed(String text) {
        if (text.equals("-0.00")) {
            return "0.00";
        }
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }
}
