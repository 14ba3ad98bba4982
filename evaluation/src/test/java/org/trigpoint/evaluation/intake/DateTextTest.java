package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.intake.DateText.Order;

final class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-04 | 2025-03-04T00:00",
                "2025-03-04 15:06:07 | 2025-03-04T15:06:07",
                "2025-03-04T15:06:07.123Z | 2025-03-04T15:06:07",
                "2025/03/04 3:06:07 PM GMT+1 | 2025-03-04T15:06:07",
                "2025/03/04 12:06:07 AM EST | 2025-03-04T00:06:07",
                "04/03/2025 15:06 | 2025-03-04T15:06",
                "4.3.2025 | 2025-03-04T00:00",
                "4/3/25 9:05 | 2025-03-04T09:05",
                "4 March 2025 | 2025-03-04T00:00"
            })
    void moments_are_read_as_survey_tools_write_them(String cell, LocalDateTime moment) {
        assertThat(DateText.read(cell, Order.DAY_FIRST)).contains(moment);
    }

    @Test
    void month_first_is_month_first() {
        assertThat(DateText.read("3/4/2025 9:05", Order.MONTH_FIRST))
                .contains(LocalDateTime.of(2025, 3, 4, 9, 5));
    }

    @Test
    void the_column_decides_which_comes_first_and_says_when_it_cannot() {
        assertThat(DateText.orderOf(List.of("3/4/2025", "25/4/2025"))).isEqualTo(Order.DAY_FIRST);
        assertThat(DateText.orderOf(List.of("3/4/2025", "4/25/2025"))).isEqualTo(Order.MONTH_FIRST);
        assertThat(DateText.orderOf(List.of("3/4/2025", "5/6/2025"))).isEqualTo(Order.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "yesterday", "31/02/2025", "2025-13-01", "2025-03-04 27:00", ""})
    void what_is_no_date_is_none(String cell) {
        assertThat(DateText.read(cell, Order.DAY_FIRST)).isEmpty();
    }
}
