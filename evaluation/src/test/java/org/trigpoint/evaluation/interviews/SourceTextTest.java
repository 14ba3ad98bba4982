package org.trigpoint.evaluation.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void placesAreCountedInCodePoints() {
        SourceText text = SourceText.of("I draw the alarm \uD83D\uDD14 now.");
        assertThat(text.length()).isEqualTo(23);
        assertThat(text.between(17, 18)).isEqualTo("\uD83D\uDD14");
        assertThat(text.between(19, 22)).isEqualTo("now");
        assertThatThrownBy(() -> text.unitAt(24)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> SourceText.of("a\uD83D"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unitsAndCodePointsAgreeWithJavaInAnyText() {
        Random random = new Random(20260401);
        for (int round = 0; round < 500; round++) {
            StringBuilder built = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                built.appendCodePoint(
                        random.nextInt(3) == 0 ? 0x1F300 + random.nextInt(200) : 'a' + i % 26);
            }
            String plain = built.toString();
            SourceText text = SourceText.of(plain);
            assertThat(text.length()).isEqualTo(plain.codePointCount(0, plain.length()));
            for (int point = 0; point <= text.length(); point++) {
                int unit = plain.offsetByCodePoints(0, point);
                assertThat(text.unitAt(point)).isEqualTo(unit);
                assertThat(text.codePointAt(unit)).isEqualTo(point);
                if (unit < plain.length() && Character.isHighSurrogate(plain.charAt(unit))) {
                    assertThat(text.codePointAt(unit + 1)).isEqualTo(point);
                }
            }
        }
    }
}
