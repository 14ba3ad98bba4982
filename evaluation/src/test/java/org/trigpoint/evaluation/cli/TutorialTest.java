package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs every command of the tutorial and looks for every line it shows.
class TutorialTest {
    private static final Pattern BLOCK =
            Pattern.compile("```console\\n\\$ \\./trigpoint (.+)\\n([\\s\\S]*?)```");

    @TempDir Path folder;

    private record Step(List<String> arguments, List<String> shown) {}

    @Test
    void everyCommandSaysWhatTheTutorialShows() throws IOException {
        List<Step> steps = steps();
        assertThat(steps).hasSizeGreaterThan(3);
        for (Step step : steps) {
            CommandRun run = CommandRun.of(step.arguments().stream().map(this::placed).toArray());
            String said = (run.out() + run.err()).replace(folder + "/", "");
            assertThat(step.shown())
                    .as(step.arguments() + " said\n" + said)
                    .allSatisfy(line -> assertThat(said).contains(line));
        }
        assertThat(folder.resolve("my-report/report.html")).isNotEmptyFile();
    }

    private static List<Step> steps() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(repository().resolve("docs/tutorial.md")));
        List<Step> steps = new ArrayList<>();
        while (blocks.find()) {
            List<String> shown = blocks.group(2).lines().filter(line -> !line.equals("…")).toList();
            steps.add(new Step(Arrays.asList(blocks.group(1).split(" ", -1)), shown));
        }
        return steps;
    }

    /// The examples stand in the repository; what the reader makes goes into a folder of its own.
    private String placed(String argument) {
        if (argument.startsWith("examples/")) {
            return repository().resolve(argument).toString();
        }
        return argument.startsWith("my-") ? folder.resolve(argument).toString() : argument;
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : Objects.requireNonNull(here.getParent());
    }
}
