package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.intake.AnswerReading.Absent;
import org.trigpoint.evaluation.intake.AnswerReading.Blank;
import org.trigpoint.evaluation.intake.AnswerReading.Manner;
import org.trigpoint.evaluation.intake.AnswerReading.Rated;
import org.trigpoint.evaluation.intake.AnswerReading.Unreadable;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Scale;

final class AnswerReadingTest {
    private static final Scale TEN =
            new Scale(
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    "not at all confident",
                    "completely confident",
                    BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7 | BARE",
                "7.0 | 7 | BARE",
                "10 | 10 | BARE",
                "7 – quite confident | 7 | INTERPRETED",
                "7 - quite confident | 7 | INTERPRETED",
                "7: quite confident | 7 | INTERPRETED",
                "10 (completely) | 10 | INTERPRETED",
                "0 = not at all | 0 | INTERPRETED",
                "7/10 | 7 | INTERPRETED",
                "7 / 10 | 7 | INTERPRETED",
                "7 out of 10 | 7 | INTERPRETED",
                "7,0 | 7 | INTERPRETED",
                "Quite confident (7) | 7 | INTERPRETED",
                "quite confident - 7 | 7 | INTERPRETED",
                "seven | 7 | INTERPRETED",
                "Not at all confident | 0 | INTERPRETED",
                "completely confident | 10 | INTERPRETED",
                "７ | 7 | INTERPRETED"
            })
    void ratings_are_read_however_they_are_written(String cell, BigDecimal rating, Manner manner) {
        assertThat(AnswerReading.of(cell, TEN)).isEqualTo(new Rated(rating, manner));
    }

    @Test
    void a_decimal_comma_is_a_decimal_where_the_scale_has_halves() {
        Scale halves = new Scale(BigDecimal.ZERO, BigDecimal.TEN, "", "", new BigDecimal("0.5"));
        assertThat(AnswerReading.of("7,5", halves))
                .isEqualTo(new Rated(new BigDecimal("7.5"), Manner.INTERPRETED));
    }

    @ParameterizedTest
    @CsvSource({
        "Not part of my role, NOT_PART_OF_MY_ROLE",
        "11 (Not part of my role), NOT_PART_OF_MY_ROLE",
        "not my role, NOT_PART_OF_MY_ROLE",
        "N/A, NOT_PART_OF_MY_ROLE",
        "prefer not to say, SKIPPED",
        "Don't know, SKIPPED",
        "Don’t know, SKIPPED",
        "-, SKIPPED",
        "-99, SKIPPED",
        "not asked, NOT_ASKED"
    })
    void a_reason_for_no_rating_is_kept_apart_from_zero(String cell, MissingReason reason) {
        assertThat(AnswerReading.of(cell, TEN)).isEqualTo(new Absent(reason));
    }

    @Test
    void an_empty_cell_is_blank() {
        assertThat(AnswerReading.of("  ", TEN)).isEqualTo(new Blank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11",
                "-1",
                "7 or 8",
                "7-8",
                "7/5",
                "7.5",
                "quite confident",
                "2025-07-10",
                "1e9",
                "ERROR:#DIV/0!",
                "77",
                "7 8",
                "99999999999999"
            })
    void what_no_rule_reads_is_never_guessed(String cell) {
        assertThat(AnswerReading.of(cell, TEN)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_fault_quotes_the_cell_and_the_scale() {
        assertThat(AnswerReading.of("12", TEN))
                .isEqualTo(new Unreadable("\"12\" is outside 0 to 10"));
    }
}
