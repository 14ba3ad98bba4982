package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where values stand along a line, and which of them are labelled.
///
/// @param low value at `start`
/// @param high value at `end`, above `low`
/// @param start place of `low`
/// @param end place of `high`; may be smaller than `start`, as where up is up
/// @param step between labels, above 0
record Axis(double low, double high, double start, double end, double step) {

    Axis {
        if (!(low < high) || !(step > 0) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "An axis runs upwards, got " + low + " to " + high + " by " + step);
        }
    }

    /// An axis over a whole scale, labelled at both ends and in the middle.
    static Axis over(double low, double high, double start, double end) {
        return new Axis(low, high, start, end, (high - low) / 2);
    }

    /// An axis widened to round values.
    static Axis around(double low, double high, double start, double end, int labels) {
        double step = roundStep(Math.max(high - low, 1e-6) / labels);
        double from = Math.floor(low / step + 1e-9) * step;
        double to = Math.ceil(high / step - 1e-9) * step;
        return new Axis(from, to > from ? to : from + step, start, end, step);
    }

    /// The smallest of 1, 2 and 5 times a power of ten that is not below `least`.
    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /// The labelled values, from the lowest upwards.
    List<Double> labelled() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * 1e-9; i++) {
            values.add(low + i * step);
        }
        return values;
    }

    /// A labelled value in words, with as many decimals as the labels need and a true minus sign.
    String label(double value) {
        boolean whole = step == Math.rint(step) && low == Math.rint(low);
        int decimals = whole ? 0 : Math.max(1, (int) Math.ceil(-Math.log10(step) - 1e-9));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
        return text.replaceFirst("^-", "\u2212");
    }
}
