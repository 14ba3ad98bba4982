package org.trigpoint.statistics;

import java.util.Optional;
import java.util.function.Function;

/// A statistic that the data may or may not define: a value, or the reason why there is none.
///
/// NaN and infinity never stand in for an undefined number: the factory [#of(double, String)] turns
/// them into a reason.
///
/// @param <T> what is estimated: a `Double`, an [Interval], or a whole result record
public sealed interface Estimate<T> {

    /// The data define the statistic.
    record Estimated<T>(T value) implements Estimate<T> {}

    /// The data do not define the statistic; `reason` is a short clause in plain words that can
    /// follow "not estimable:".
    record NotEstimable<T>(String reason) implements Estimate<T> {
        public NotEstimable {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "A statistic that is not estimable needs a reason");
            }
        }
    }

    /// An estimate that the data define.
    static <T> Estimate<T> of(T value) {
        return new Estimated<>(value);
    }

    /// The number if it is finite, else not estimable for the reason given.
    static Estimate<Double> of(double value, String reasonIfNotFinite) {
        return Double.isFinite(value)
                ? new Estimated<>(value)
                : new NotEstimable<>(reasonIfNotFinite);
    }

    /// An estimate that the data do not define.
    static <T> Estimate<T> notEstimable(String reason) {
        return new NotEstimable<>(reason);
    }

    /// The value where there is one.
    default Optional<T> optional() {
        return switch (this) {
            case Estimated<T>(T value) -> Optional.of(value);
            case NotEstimable<T> _ -> Optional.empty();
        };
    }

    /// The same estimate seen through `change`; a reason stays as it is.
    default <R> Estimate<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Estimated<T>(T value) -> new Estimated<>(change.apply(value));
            case NotEstimable<T>(String reason) -> new NotEstimable<>(reason);
        };
    }

    /// The estimate that `next` makes of this value; a reason stays as it is.
    default <R> Estimate<R> flatMap(Function<? super T, Estimate<R>> next) {
        return switch (this) {
            case Estimated<T>(T value) -> next.apply(value);
            case NotEstimable<T>(String reason) -> new NotEstimable<>(reason);
        };
    }

    /// The value.
    ///
    /// @throws IllegalStateException where the statistic is not estimable; the message holds the
    ///   reason
    default T orElseThrow() {
        return switch (this) {
            case Estimated<T>(T value) -> value;
            case NotEstimable<T>(String reason) ->
                    throw new IllegalStateException("not estimable: " + reason);
        };
    }

    /// The same estimate, with another reason where it is not estimable.
    default Estimate<T> orReason(String reason) {
        return switch (this) {
            case Estimated<T> estimated -> estimated;
            case NotEstimable<T> _ -> new NotEstimable<>(reason);
        };
    }
}
