package org.trigpoint.teaching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCheckCommandTest {
    private static final String PACK = "../programmes/persistent-pain";

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(Path file) {
        CommandLine line = ProgrammeCommands.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute("explain", "check", file.toString(), "--pack", PACK);
    }

    @Test
    void feedbackNamesLineReasonAndAnotherWayAndNoScore() throws IOException {
        Path file = folder.resolve("explanation.txt");
        Files.writeString(
                file,
                "I believe you.\nIt is wear and tear. It is not torn. Your body tries to protect"
                        + " you.\nShall we try two flights of stairs tomorrow?\n");

        assertThat(check(file)).isZero();
        assertThat(out.toString())
                .contains("line 2, phrase \"wear and tear\": ")
                .contains("Another way: Ask first")
                .contains("\"torn\" was let through: negated")
                .contains("protection       \"body tries to protect\"")
                .contains("sensitivity      not found")
                .contains("validates        \"I believe you\"")
                .contains("Which one idea would help this person most?")
                .contains("It cannot hear tone")
                .doesNotContainIgnoringCase("score")
                .doesNotContain("out of five");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThat(check(folder.resolve("absent.txt"))).isEqualTo(3);
        assertThat(err.toString()).contains("is not there");
    }
}
