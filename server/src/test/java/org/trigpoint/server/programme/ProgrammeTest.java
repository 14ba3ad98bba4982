package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeTest {

    @Test
    void everyQuestionOfTheLookBackAsksOfTheTimeBefore() {
        Programme programme = Programme.PERSISTENT_PAIN;
        assertThat(programme.instrument().items())
                .hasSize(10)
                .allSatisfy(item ->
                        assertThat(programme.lookBack().of(item).text())
                                .startsWith("Before the training, how confident were you in ")
                                .doesNotContain("are you"));
    }
}
