package org.trigpoint.evaluation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;

class ShippedExamplesTest {
    @Test
    void theSyntheticExampleIsWhatItsGeneratorMakes() throws IOException {
        Path example = examples().resolve("confidence-synthetic");
        for (Map.Entry<String, String> file :
                StudyFiles.texts(SyntheticStudy.of(SyntheticStudy.SEED)).entrySet()) {
            assertThat(example.resolve(file.getKey()))
                    .as(file.getKey())
                    .hasContent(file.getValue());
        }
        assertThat(StudyFolder.read(example).study().about().synthetic()).contains("invented");
    }

    /// R 4.2.2: with(datasets::sleep, t.test(extra[group == 2], extra[group == 1], paired = TRUE))
    /// gives t = 4.0621, df = 9, p = 0.002833, 95 % interval 0.7001142 to 2.4598858.
    @Test
    void studentsDataGiveStudentsResult() {
        Findings findings = Evaluation.of(StudyFolder.read(examples().resolve("sleep-student")));
        var statistics = findings.primary().orElseThrow().statistics();
        assertThat(statistics.t().orElseThrow()).isCloseTo(4.0621, within(5e-5));
        assertThat(statistics.p().orElseThrow()).isCloseTo(0.002833, within(5e-7));
        assertThat(statistics.ci95().orElseThrow().lower()).isCloseTo(0.7001142, within(5e-8));
        assertThat(statistics.ci95().orElseThrow().upper()).isCloseTo(2.4598858, within(5e-8));
    }

    private static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        return (Files.exists(here.resolve("examples"))
                        ? here
                        : Objects.requireNonNull(here.getParent()))
                .resolve("examples");
    }
}
