package org.trigpoint.server.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;

/// Until when a page says that a wave is open: never a day that is over.
class OpenUntilTest {
    private static final Cohort.Opening BEFORE =
            new Cohort.Opening(
                    new WaveId("before"), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 14));

    private static LocalDate on(int day) {
        return Answering.openUntil(BEFORE, LocalDate.of(2027, 3, day));
    }

    @Test
    void itsLastDayAndThenTheLastDayOfGrace() {
        assertThat(on(1)).isEqualTo("2027-03-14");
        assertThat(on(14)).isEqualTo("2027-03-14");
        assertThat(on(15)).isEqualTo("2027-03-16");
        assertThat(on(16)).isEqualTo("2027-03-16");
    }
}
