package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.MixedStudy;

final class PseudonymiseCommandTest {
    // the second coding begins within the first name
    private static final String TEXT =
            """
            Interviewer: How was it?

            Anna Smith: Annas and I 🔔 met Tom from Larkfield. Ring 07700 900123.

            Anna Smith: One lady, 82 years old, has fibromyalgia.
            """;

    @TempDir private Path temporary;
    private Path folder = Path.of("");
    private Path key = Path.of("");
    private Path list = Path.of("");

    @BeforeEach
    void aStudyWithNamesInItsInterview() throws IOException {
        folder = temporary.resolve("study");
        key = temporary.resolve("study.key.csv");
        list = temporary.resolve("places.csv");
        StudyFiles.write(SyntheticStudy.of(1), folder);
        Files.createDirectories(folder.resolve("interviews"));
        Files.writeString(
                folder.resolve("interviews.csv"),
                "interview,participant,date,interviewer,minutes,language\nI1,,2026-05-01,R1,30,en\n");
        Files.writeString(folder.resolve("interviews/I1.v1.txt"), TEXT);
        Files.writeString(
                folder.resolve("codebook.yaml"), "codes:\n  - {guid: c1, name: Meeting}\n");
        int bell = TEXT.codePointCount(0, TEXT.indexOf("🔔"));
        Files.writeString(
                folder.resolve("codings.csv"),
                "guid,interview,version,start,end,code,coder,coded_at,layer,memo\n"
                        + "k1,I1,1,"
                        + bell
                        + ","
                        + (bell + 5)
                        + ",c1,R1,,first,Anna Smith again\n"
                        + "k2,I1,1,31,"
                        + (bell + 1)
                        + ",c1,R1,,first,\n");
        Files.writeString(
                key, "participant,wave,match_kind,identifier_1\nHeron-27,before,name,Anna Smith\n");
        Files.writeString(list, "text,kind,stand_in\nLarkfield,practice,[Practice A]\n");
    }

    @Test
    void the_first_run_shows_every_place_and_changes_nothing() throws IOException {
        CommandRun run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("interviews/I1.v1.txt: 5 to replace, 1 to decide, 1 to read")
                .contains("    Heron-27  …", "»Anna Smith«", "  ? [person 1]  …", "»Tom«")
                .contains("[Practice A]", "[telephone 1]")
                .contains("Read these yourself", "One lady, 82 years old")
                .contains("codings.csv, coding k1")
                .contains("Nothing was changed yet");
        assertThat(folder.resolve("interviews/I1.v1.txt")).hasContent(TEXT);
        ownerOnly(temporary.resolve("study.pseudonyms.csv"));
    }

    @Test
    void nothing_is_done_while_a_place_is_undecided() {
        CommandRun run = run("--accept");
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.out()).contains("1 place to decide", "Nothing was changed.");
        assertThat(folder.resolve("interviews/I1.v1.txt")).hasContent(TEXT);
        assertThat(temporary.resolve("study.sealed")).doesNotExist();
    }

    @Test
    void accepted_names_leave_the_folder_and_codings_follow() throws IOException {
        run();
        decide("replace");
        CommandRun run = run("--accept");
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
        MixedStudy study = MixedStudy.read(folder);
        assertThat(study.analysis().interviews().all().getFirst().latest().text().text())
                .isEqualTo(
                        """
                        Interviewer: How was it?

                        Heron-27: Heron-27s and I 🔔 met [person 1] from [Practice A]. Ring [telephone 1].

                        Heron-27: One lady, 82 years old, has fibromyalgia.
                        """);
        List<Coding> codings = study.analysis().codings();
        assertThat(study.analysis().interviews().words(codings.get(0).excerpt()))
                .isEqualTo("🔔 met");
        assertThat(study.analysis().interviews().words(codings.get(1).excerpt()))
                .isEqualTo("Heron-27: Heron-27s and I 🔔");
        assertThat(run.out()).contains("The coding k2 began or ended within a name");
        for (String name : List.of("Tom", "Larkfield", "900123")) {
            assertThat(filesWith(name, folder)).isEmpty();
        }
        assertThat(filesWith("Smith", folder)).containsExactly("codings.csv");
    }

    @Test
    void identifiable_texts_lie_under_seal_with_their_digest() throws IOException {
        String digest =
                MixedStudy.read(folder).analysis().interviews().all().getFirst().latest().digest();
        run();
        decide("keep");
        run("--accept");
        Path seal = temporary.resolve("study.sealed");
        String original = "I1.v1." + digest.substring(0, 8) + ".txt";
        assertThat(seal.resolve(original)).hasContent(TEXT);
        assertThat(Files.readString(seal.resolve("sealed.csv")))
                .contains("interviews/I1.v1.txt," + digest, original);
        try (Stream<Path> files = Files.list(seal)) {
            for (Path file : files.toList()) {
                ownerOnly(file);
            }
        }
        ownerOnly(temporary.resolve("study.stand-ins.csv"));
        assertThat(temporary.resolve("study.pseudonyms.csv")).doesNotExist();
        assertThat(filesWith("met Tom from", folder)).containsExactly("I1.v1.txt");
    }

    @Test
    void a_second_run_finds_nothing_and_later_texts_get_the_same_stand_ins() throws IOException {
        run();
        decide("replace");
        run("--accept");
        CommandRun again = run("--accept");
        assertThat(again.out()).contains("There is nothing to replace.");
        Path later = temporary.resolve("Anna-Smith interview.txt");
        Files.writeString(later, "Anna: My colleague Tom rang from 07700900123.\n");
        CommandRun run = files(later);
        assertThat(run.out()).contains("Heron-27  …", "[person 1]", "[telephone 1]");
        decide("replace");
        CommandRun accepted = files(later, "--accept");
        assertThat(accepted.exit()).as(accepted.out() + accepted.err()).isEqualTo(ExitCode.DONE);
        assertThat(temporary.resolve("clean/Heron-27 interview.txt"))
                .hasContent("Heron-27: My colleague [person 1] rang from [telephone 1].\n");
        assertThat(files(later, "--accept").err()).contains("there is such a file");
    }

    @Test
    void a_story_is_put_otherwise_only_in_a_persons_own_words() throws IOException {
        run();
        Path review = temporary.resolve("study.pseudonyms.csv");
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readString(review).split("\n", -1)) {
            rows.append(
                            row.contains(",story,")
                                    ? row.replaceFirst("^,", "replace,[a patient's story]")
                                    : row.replaceFirst("^,", "keep,"))
                    .append('\n');
        }
        Files.writeString(review, rows.toString());
        CommandRun run = run("--accept");
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("interviews/I1.v1.txt")))
                .endsWith("[a patient's story]\n")
                .doesNotContain("82");
    }

    @Test
    void a_wrong_decision_is_named_by_row_without_the_words() throws IOException {
        run();
        decide("perhaps");
        CommandRun run = run("--accept");
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err())
                .contains("study.pseudonyms.csv, line", "Write replace, keep, or nothing.")
                .doesNotContain("Tom", "Smith");
    }

    @Test
    void quiet_shows_no_words_of_any_interview() {
        CommandRun run = run("--quiet");
        assertThat(run.out())
                .contains("5 to replace, 1 to decide, 1 to read", "age, illness")
                .doesNotContain("Tom", "Smith", "lady");
    }

    @Test
    void what_tells_who_is_who_may_not_lie_in_the_study_folder() throws IOException {
        Path inside = folder.resolve("study.key.csv");
        Files.copy(key, inside);
        CommandRun run = CommandRun.of("pseudonymise", folder, "--key", inside, "--list", list);
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("which holds pseudonyms only");
    }

    @Test
    void usage_is_told_in_sentences() {
        assertThat(CommandRun.of("pseudonymise", list).err()).contains("--out FOLDER");
        assertThat(CommandRun.of("pseudonymise", folder, "--interview", "I9").err())
                .contains("there is no interview \"I9\"");
    }

    /// A text with stand-ins can still tell who someone is, so nobody may call it by that word.
    @Test
    void the_word_that_promises_too_much_is_nowhere() throws IOException {
        String word = "anonym" + "is";
        run();
        decide("replace");
        CommandRun accepted = run("--accept");
        CommandRun help = CommandRun.of("pseudonymise", "--help");
        for (String said : List.of(run().out(), accepted.out(), accepted.err(), help.out())) {
            assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain(word);
        }
        Path docs = Path.of("..", "docs");
        assertThat(docs).isDirectory();
        assertThat(filesWith(word, docs)).isEmpty();
    }

    private void decide(String decision) throws IOException {
        Path review = temporary.resolve("study.pseudonyms.csv");
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readString(review).split("\n", -1)) {
            boolean story = row.contains(",story,");
            rows.append(story ? row : row.replaceFirst("^,", decision + ",")).append('\n');
        }
        Files.writeString(review, rows.toString());
    }

    private CommandRun run(Object... more) {
        return CommandRun.of(
                Stream.concat(Stream.of("pseudonymise", folder, "--list", list), Stream.of(more))
                        .toArray());
    }

    private CommandRun files(Path file, Object... more) {
        return CommandRun.of(
                Stream.concat(
                                Stream.of(
                                        "pseudonymise",
                                        file,
                                        "--key",
                                        key,
                                        "--list",
                                        list,
                                        "--out",
                                        temporary.resolve("clean")),
                                Stream.of(more))
                        .toArray());
    }

    private static void ownerOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as(file.getFileName().toString())
                .isEqualTo("rw-------");
    }

    private static List<String> filesWith(String words, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, words))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            String text =
                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
            return text.contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
