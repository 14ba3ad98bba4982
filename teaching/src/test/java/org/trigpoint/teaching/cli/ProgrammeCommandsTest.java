package org.trigpoint.teaching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.teaching.SmallPack;
import picocli.CommandLine;

class ProgrammeCommandsTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = ProgrammeCommands.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private void write(SmallPack pack) throws IOException {
        for (Map.Entry<String, String> text : pack.texts().entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, text.getValue());
        }
    }

    @Test
    void aPackWithoutFaultsPassesAndItsModulesAreShown() throws IOException {
        write(SmallPack.whole());

        assertThat(run("programme", "check", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("sky                         12")
                .contains("1 module, 1 workshop, 72 minutes. no faults, 0 to look at.");
    }

    @Test
    void faultsAreListedAndTheExitCodeIsOne() throws IOException {
        write(SmallPack.whole().with("modules/sky/module.md", "minutes: 12", "minutes: 30"));

        assertThat(run("programme", "check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Faults\n  modules/sky/module.md, line 3: it takes 30 minutes.")
                .contains("1 fault");
    }

    @Test
    void anotherProgramCanReadTheFindings() throws IOException {
        write(SmallPack.whole().with("modules/sky/module.md", "minutes: 12", "minutes: 30"));

        assertThat(run("programme", "check", "--json", folder.toString())).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("faults").asInt()).isEqualTo(1);
        assertThat(json.get("findings").get(0).get("rule").asText()).isEqualTo("structure");
        assertThat(json.get("findings").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(json.get("modules").get(0).get("handout").get("ages").asText())
                .isEqualTo("9 to 11");
    }

    @Test
    void aModuleIsShownForReadingAloud() throws IOException {
        write(SmallPack.whole());

        assertThat(run("programme", "show", folder.toString(), "sky")).isZero();
        assertThat(out.toString())
                .contains("The sky (12 minutes)")
                .contains("By Ann Author, an author with lived-experience background, awaited")
                .contains("KEY MESSAGES\n\n- The sky is there for all.\n")
                .contains("  + The sky\n")
                .contains("[good-end] Bye.");
    }

    @Test
    void aModuleOrAFolderThatIsNotThereIsSaidPlainly() throws IOException {
        write(SmallPack.whole());

        assertThat(run("programme", "show", folder.toString(), "moon")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no module `moon` that can be read. There are: sky.");
        assertThat(run("programme", "check", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("is not there.");
    }

    @Test
    void aPackageForOtherPlatformsIsWrittenOnceAndOnlyFromAPackThatPasses() throws IOException {
        write(SmallPack.whole());
        Path file = folder.resolve("small.zip");

        assertThat(run("programme", "scorm", folder.toString(), "--out", file.toString())).isZero();
        byte[] first = Files.readAllBytes(file);
        assertThat(run("programme", "scorm", folder.toString(), "--out", file.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("is there already. Nothing was written.");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);

        Files.delete(file);
        Files.delete(folder.resolve("modules/sky/quiz.yaml"));
        assertThat(run("programme", "scorm", folder.toString(), "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("modules/sky/quiz.yaml: the file is missing.");
        assertThat(file).doesNotExist();
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(run("help", "programme")).isZero();
        assertThat(out.toString()).contains("check").contains("show").contains("Exit codes");
    }
}
