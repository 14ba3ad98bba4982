package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    /// The ASCII text 12345678901234567890 of RFC 6238, appendix B, in base 32.
    private static final TotpSecret OF_THE_RFC = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    /// RFC 6238, appendix B, the rows for SHA-1. Its codes have eight digits; ours are their last
    /// six, since both are remainders of one number.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        long step = TotpSecret.step(Instant.ofEpochSecond(seconds));
        assertThat(OF_THE_RFC.code(step)).isEqualTo(code.substring(2));
    }

    /// RFC 4226, appendix D: the first ten values by counter.
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void codesByCounterAreThoseOfTheStandardBelow(long counter, String code) {
        assertThat(OF_THE_RFC.code(counter)).isEqualTo(code);
    }

    @Test
    void aPhoneMayBeOneStepAheadOrBehindAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TotpSecret.step(now);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 1), now)).hasValue(step - 1);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step), now)).hasValue(step);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 1), now)).hasValue(step + 1);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 2), now)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 2), now)).isEmpty();
        assertThat(OF_THE_RFC.stepOf("", now)).isEmpty();
    }

    @Test
    void aFreshSecretHas160BitsAndNoTwoAreAlike() {
        TotpSecret one = TotpSecret.fresh(new SecureRandom());
        assertThat(one.base32()).hasSize(32).matches("[A-Z2-7]+");
        assertThat(TotpSecret.fresh(new SecureRandom())).isNotEqualTo(one);
        assertThat(one.typed().replace(" ", "")).isEqualTo(one.base32());
        assertThat(one.toString()).doesNotContain(one.base32());
    }

    @Test
    void anAppReadsWhoseItIsAndWhatItIsFor() {
        assertThat(OF_THE_RFC.address("Trigpoint", "Ada Fell & Co"))
                .isEqualTo(
                        "otpauth://totp/Trigpoint:Ada%20Fell%20%26%20Co?secret="
                                + OF_THE_RFC.base32()
                                + "&issuer=Trigpoint");
    }

    @Test
    void whatIsNoSecretIsRefused() {
        assertThatThrownBy(() -> new TotpSecret("not base 32 at all!"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
