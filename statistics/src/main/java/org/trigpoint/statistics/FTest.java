package org.trigpoint.statistics;

/// An F test.
///
/// @param f the statistic, not negative
/// @param df1 degrees of freedom of the numerator
/// @param df2 degrees of freedom of the denominator, whole or not
/// @param p probability of a larger F
public record FTest(
        @Key("F") Estimate<Double> f,
        Estimate<Double> df1,
        Estimate<Double> df2,
        Estimate<Double> p) {

    /// The test of a statistic with finite, positive degrees of freedom.
    public static FTest of(double f, double df1, double df2) {
        return new FTest(
                Estimate.of(f),
                Estimate.of(df1),
                Estimate.of(df2),
                Estimate.of(Tails.f(f, df1, df2)));
    }

    /// A test that the data do not define.
    public static FTest notEstimable(String reason) {
        Estimate<Double> none = Estimate.notEstimable(reason);
        return new FTest(none, none, none, none);
    }

    /// A test whose degrees of freedom are known though its statistic is not defined.
    public static FTest notEstimable(String reason, double df1, double df2) {
        Estimate<Double> none = Estimate.notEstimable(reason);
        return new FTest(none, Estimate.of(df1), Estimate.of(df2), none);
    }
}
