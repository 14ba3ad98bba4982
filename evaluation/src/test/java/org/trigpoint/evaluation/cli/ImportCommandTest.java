package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
    @TempDir private Path folder = Path.of("unset");

    @Test
    void two_files_become_a_study_folder_that_passes_its_check() throws IOException {
        CommandRun run = run("--yes");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("rating: pacing", "People are matched by e-mail address.")
                .contains("Before       12 people, 12 of them seen at another wave")
                .contains("no names in it");
        CommandRun check = CommandRun.of("check", folder.resolve("study").toString());
        assertThat(check.exit()).isEqualTo(ExitCode.DONE);
        assertThat(check.out()).contains("participants  12");
    }

    @Test
    void without_a_person_at_the_terminal_the_proposal_is_left_as_a_mapping_file()
            throws IOException {
        CommandRun run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        Path mapping = folder.resolve("study.mapping.yaml");
        assertThat(mapping).exists();
        assertThat(folder.resolve("study")).doesNotExist();
        assertThat(run.err()).contains("--mapping", "No study was written.");
        assertThat(run("--mapping", mapping.toString()).exit()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("study/study.yaml")).exists();
    }

    @Test
    void yes_does_not_take_what_is_unsure() throws IOException {
        List<String> arguments = arguments();
        int match = arguments.indexOf("--match");
        arguments.remove(match + 1);
        arguments.remove(match);
        arguments.add("--yes");
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("Not sure:", "--match \"Email\"");
        assertThat(folder.resolve("study")).doesNotExist();
    }

    @Test
    void faults_are_listed_and_nothing_is_written() throws IOException {
        List<String> arguments = arguments();
        arguments.add("--yes");
        Files.writeString(
                folder.resolve("post.csv"),
                """
                Email,Pacing,Sleep
                person1@example.org,44,5
                person2@example.org,seldom or 8,6
                person3@example.org,3,5
                person4@example.org,3,5
                person5@example.org,3,5
                """);
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err())
                .contains("post.csv, line 2, column B \"Pacing\": \"44\" is outside 0 to 10")
                .contains("Nothing was written.")
                .doesNotContain("@example.org");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("pre.csv", "post.csv");
        }
    }

    @Test
    void a_command_line_without_files_is_a_usage_fault() {
        CommandRun run = CommandRun.of("import", "--out", folder.resolve("study").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--before");
        CommandRun scale =
                CommandRun.of("import", "--before", "x.csv", "--out", "y", "--scale", "ten");
        assertThat(scale.exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void quiet_says_nothing_when_nothing_needs_attention() throws IOException {
        CommandRun run = run("--yes", "--quiet");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_follow_up_may_have_a_name() throws IOException {
        assertThat(run("--yes").exit()).isEqualTo(ExitCode.DONE);
        Files.copy(folder.resolve("post.csv"), folder.resolve("late.csv"));
        CommandRun run =
                CommandRun.of(
                        "import",
                        "--follow-up",
                        "month-12=" + folder.resolve("late.csv"),
                        "--match",
                        "Email",
                        "--out",
                        folder.resolve("study").toString(),
                        "--yes");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Month 12     12 people, 12 of them seen at another wave");
    }

    private CommandRun run(String... more) throws IOException {
        List<String> arguments = arguments();
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private List<String> arguments() throws IOException {
        Path before = folder.resolve("pre.csv");
        Path after = folder.resolve("post.csv");
        if (!Files.exists(before)) {
            Files.writeString(before, answers(0));
            Files.writeString(after, answers(1));
        }
        return new ArrayList<>(
                List.of(
                        "import",
                        "--before",
                        before.toString(),
                        "--after",
                        after.toString(),
                        "--match",
                        "Email",
                        "--out",
                        folder.resolve("study").toString()));
    }

    private static String answers(int more) {
        StringBuilder text = new StringBuilder("Email,Pacing,Sleep\n");
        for (int p = 0; p < 12; p++) {
            text.append("person")
                    .append(p)
                    .append("@example.org,")
                    .append(p % 10 + more)
                    .append(',')
                    .append(p == 0 ? 10 : p % 7)
                    .append('\n');
        }
        return text.toString();
    }
}
