package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;

class FindingsJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Findings synthetic() {
        return Evaluation.of(new StudyFolder(SyntheticStudy.of(3), List.of(), "0".repeat(64)));
    }

    static Stream<Findings> findings() {
        return Stream.of(
                synthetic(),
                InventedStudy.ofWaves("before", "after")
                        .people(1)
                        .rated("before", (p, f) -> 3)
                        .rated("after", (p, f) -> 3)
                        .findings(),
                InventedStudy.ofWaves("before", "after")
                        .people(3)
                        .rated("before", (p, f) -> 3 + p)
                        .findings(),
                InventedStudy.ofWaves("before", "after")
                        .comparator("arm", "waiting")
                        .clusters("site")
                        .comparator("arm", "waiting")
                        .people(
                                24,
                                p ->
                                        Map.of(
                                                "arm",
                                                p % 2 == 0 ? "training" : "waiting",
                                                "site",
                                                "S" + p % 6))
                        .rated("before", (p, f) -> 3 + p % 4)
                        .rated("after", (p, f) -> 4 + p % 5)
                        .reviewed(2, "after")
                        .findings());
    }

    @ParameterizedTest
    @MethodSource("findings")
    void findingsFitTheirSchema(Findings findings) throws IOException {
        JsonNode schema =
                JSON.readTree(
                        Files.readString(
                                repository().resolve("docs/reference/findings.schema.json")));
        JsonNode written = JSON.readTree(FindingsJson.of(findings, ReportWords.silent(), "test"));
        assertThat(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(schema)
                                .validate(written))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("findings")
    void everyNullHasItsReasonAndEveryReasonItsNull(Findings findings) throws IOException {
        String text = FindingsJson.of(findings, ReportWords.silent(), "test");
        assertThat(text).doesNotContain("NaN", "Infinity");
        JsonNode written = JSON.readTree(text);
        JsonNode reasons = written.get("not_estimable");
        for (Map.Entry<String, JsonNode> reason : reasons.properties()) {
            JsonNode at = written;
            for (String step :
                    reason.getKey().split("\\.(?![0-9]+(\\.|$)(?<=margin_0\\.[0-9]))", -1)) {
                at = at.isArray() ? at.get(Integer.parseInt(step)) : at.get(step);
            }
            assertThat(at.isNull()).as(reason.getKey()).isTrue();
        }
        assertThat(count(written)).isEqualTo(reasons.size());
    }

    private static int count(JsonNode node) {
        int nulls = node.isNull() ? 1 : 0;
        for (JsonNode child : node) {
            nulls += count(child);
        }
        return nulls;
    }

    @Test
    void theSameStudyGivesTheSameBytes() {
        assertThat(FindingsJson.of(synthetic(), ReportWords.silent(), "test"))
                .isEqualTo(FindingsJson.of(synthetic(), ReportWords.silent(), "test"));
    }

    @Test
    void aStudyYamlThatIsWrittenFitsItsSchema() throws IOException {
        JsonNode schema =
                JSON.readTree(
                        Files.readString(repository().resolve("docs/reference/study.schema.json")));
        Object yaml =
                new Load(LoadSettings.builder().build())
                        .loadFromString(StudyFiles.texts(SyntheticStudy.of(1)).get("study.yaml"));
        assertThat(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(schema)
                                .validate(JSON.valueToTree(yaml)))
                .isEmpty();
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : Objects.requireNonNull(here.getParent());
    }
}
