package org.trigpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ExactNumberTest {

    @Test
    void differencesOfDecimalsTieAsTheyAreWritten() {
        ExactNumber first = ExactNumber.parse("0.3").minus(ExactNumber.parse("0.1"));
        ExactNumber second = ExactNumber.parse("0.9").minus(ExactNumber.parse("0.7"));
        assertThat(first).isEqualTo(second).isEqualTo(ExactNumber.parse("0.2"));
    }

    @Test
    void aMeanOfSevenItemsIsAFraction() {
        ExactNumber mean = ExactNumber.of(25).dividedBy(9);
        assertThat(mean).isEqualTo(new ExactNumber(25, 9)).isEqualTo(new ExactNumber(50, 18));
        assertThat(mean.toDouble()).isEqualTo(25.0 / 9);
    }

    @Test
    void theSameNumberInAnotherFormIsTheSameNumber() {
        assertThat(ExactNumber.parse("7.50"))
                .isEqualTo(ExactNumber.parse("75e-1"))
                .hasSameHashCodeAs(ExactNumber.parse("0007.5"));
        assertThat(ExactNumber.parse("-0")).isEqualTo(ExactNumber.of(0));
    }

    @Test
    void orderIsThatOfTheNumbers() {
        assertThat(
                        List.of(ExactNumber.parse("-1.5"), new ExactNumber(1, 3), ExactNumber.of(0))
                                .stream()
                                .sorted()
                                .map(ExactNumber::toDouble))
                .containsExactly(-1.5, 0.0, 1.0 / 3);
    }

    @Test
    void moreThanSixteenDigitsAreRounded() {
        assertThat(ExactNumber.parse("1000000000.12345678"))
                .isEqualTo(ExactNumber.parse("1000000000.123457"));
        assertThat(ExactNumber.parse("0.1234567890123456789"))
                .isEqualTo(ExactNumber.parse("0.1234567890123457"));
        assertThat(ExactNumber.parse("1e-999999999")).isEqualTo(ExactNumber.of(0));
    }

    @Test
    void fractionsTooFineToHoldAreRoundedAndNotRefused() {
        ExactNumber fine = ExactNumber.parse("0.123456789012345").dividedBy(7);
        assertThat(fine.toDouble()).isEqualTo(0.123456789012345 / 7);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> ExactNumber.parse("1e999999999"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ExactNumber.parse("9007199254740993"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ExactNumber.parse("seven"))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new ExactNumber(1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsAndMeansOfSmallFractionsAreThoseOfBigIntegers() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            long reach = 1L << random.nextInt(2, 40);
            ExactNumber one = random(random, reach);
            ExactNumber other = random(random, reach);
            BigInteger numerator =
                    big(one.numerator())
                            .multiply(big(other.denominator()))
                            .add(big(other.numerator()).multiply(big(one.denominator())));
            BigInteger denominator = big(one.denominator()).multiply(big(other.denominator()));
            BigInteger divisor = numerator.gcd(denominator);
            if (numerator.divide(divisor).abs().bitLength() <= 53
                    && denominator.divide(divisor).bitLength() < 60) {
                ExactNumber sum = one.plus(other);
                assertThat(big(sum.numerator())).isEqualTo(numerator.divide(divisor));
                assertThat(big(sum.denominator())).isEqualTo(denominator.divide(divisor));
                assertThat(sum.minus(other)).isEqualTo(one);
            }
            assertThat(Integer.signum(one.compareTo(other)))
                    .isEqualTo(
                            big(one.numerator())
                                    .multiply(big(other.denominator()))
                                    .compareTo(
                                            big(other.numerator())
                                                    .multiply(big(one.denominator()))));
            if (reach < 1 << 20) {
                assertThat(one.dividedBy(7).plus(one.dividedBy(7).minus(one.dividedBy(7))))
                        .isEqualTo(new ExactNumber(one.numerator(), one.denominator() * 7));
            }
        }
    }

    private static ExactNumber random(SplittableRandom random, long reach) {
        return new ExactNumber(random.nextLong(-reach, reach), random.nextLong(1, reach));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
