package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;

/// One column of a CSV table: its heading, and how a row's cell is written. Numbers are written in
/// full; a cell is blank where nothing could be estimated.
///
/// @param <T> what a row is made from
record ResultColumn<T>(String name, Function<T, String> cell) {

    /// A column of words.
    static <T> ResultColumn<T> words(String name, Function<T, String> cell) {
        return new ResultColumn<>(name, cell);
    }

    /// A column of counts.
    static <T> ResultColumn<T> count(String name, ToLongFunction<T> count) {
        return new ResultColumn<>(name, row -> Long.toString(count.applyAsLong(row)));
    }

    /// A column of estimates.
    static <T> ResultColumn<T> number(
            String name, Function<T, Estimate<? extends Number>> estimate) {
        return new ResultColumn<>(name, row -> written(estimate.apply(row)));
    }

    /// Two columns, `name_lower` and `name_upper`.
    static <T> List<ResultColumn<T>> interval(
            String name, Function<T, Estimate<Interval>> estimate) {
        return List.of(
                number(name + "_lower", row -> estimate.apply(row).map(Interval::lower)),
                number(name + "_upper", row -> estimate.apply(row).map(Interval::upper)));
    }

    private static String written(Estimate<? extends Number> estimate) {
        return switch (estimate) {
            case Estimate.NotEstimable<?> _ -> "";
            case Estimate.Estimated<? extends Number>(Number value) -> written(value.doubleValue());
        };
    }

    /// The shortest form that reads back the same; whole numbers without a point.
    private static String written(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 0x1p53;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
