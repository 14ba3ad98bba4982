package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.SettingsException;

class ProgrammeTest {
    private static final Path PACK = Path.of("../programmes/persistent-pain");

    @Test
    void everyQuestionOfTheLookBackAsksOfTheTimeBefore() {
        Programme programme = Programmes.builtIn();
        assertThat(programme.instrument().items())
                .hasSize(10)
                .allSatisfy(item ->
                        assertThat(programme.lookBack().of(item).text())
                                .startsWith("Before the training, how confident were you in ")
                                .doesNotContain("are you"));
    }

    @Test
    void thePackAsksWhatTheEvaluationKnows() {
        Programme programme = Programmes.builtIn();
        assertThat(programme.id()).isEqualTo("persistent-pain/1");
        assertThat(programme.instrument()).isEqualTo(ConfidenceInstrument.ofTheProgramme());
        assertThat(programme.waves())
                .extracting(wave -> wave.id().value())
                .containsExactly("before", "after", "then", "month-3", "month-6");
        assertThat(programme.further(new WaveId("after")))
                .extracting(item -> item.id().value())
                .containsExactly("chances", "in-practice");
    }

    private static Settings settings(Path folder) {
        return Settings.of(Map.of(Setting.PROGRAMMES, folder.toString()), Map.of());
    }

    private static Path copied(Path folder, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(PACK.relativize(file).toString()));
            }
        }
        return copy;
    }

    @Test
    void packsOfTheFolderThatIsSetAreTaughtToo(@TempDir Path folder) throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        for (String file : new String[] {"sources.yaml", "questionnaires.yaml", "lexicon.csv"}) {
            Files.copy(PACK.resolve(file), second.resolve(file));
        }
        Path module = second.resolve("modules/pacing");
        Files.createDirectories(module);
        for (String file : new String[] {"module.md", "quiz.yaml", "practice.yaml", "handout.md"}) {
            Files.copy(PACK.resolve("modules/pacing").resolve(file), module.resolve(file));
        }
        Files.createDirectories(second.resolve("tools"));
        Files.copy(
                PACK.resolve("tools/pacing-planner.yaml"),
                second.resolve("tools/pacing-planner.yaml"));
        Files.writeString(
                second.resolve("programme.yaml"),
                Files.readString(PACK.resolve("programme.yaml"))
                        .replaceFirst("id: persistent-pain", "id: second")
                        .replaceFirst("modules: \\[.*]", "modules: [pacing]"));
        Programmes programmes = new Programmes(settings(folder));
        assertThat(programmes.all())
                .extracting(Programme::id)
                .containsExactly("persistent-pain/1", "second/1");
        assertThat(programmes.pack(programmes.of("second/1")).modules()).hasSize(1);
    }

    @Test
    void aPackWithFaultsStopsTheServerWithASentence(@TempDir Path folder) throws IOException {
        Path copy = copied(folder, "copy");
        Files.writeString(
                copy.resolve("programme.yaml"),
                Files.readString(copy.resolve("programme.yaml")).replace("title:", "titel:"));
        assertThatThrownBy(() -> new Programmes(settings(folder)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("has faults");
    }
}
