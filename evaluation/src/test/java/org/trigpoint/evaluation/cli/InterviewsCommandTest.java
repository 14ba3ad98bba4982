package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewsCommandTest {
    private static final String TALK =
            "Sam Field: How is pacing?\nAnn Lee: I walk slowly 😀 now.\nSam Field: And sleep?\nAnn Lee: Pain and poor sleep.\n";

    @TempDir private Path folder;
    private Path study = Path.of("");

    @BeforeEach
    void aStudyWithoutInterviews() throws IOException {
        study = folder.resolve("study");
        Files.createDirectories(study);
        Path example = Path.of("..", "examples", "confidence-synthetic");
        for (String name :
                List.of(
                        "study.yaml",
                        "participants.csv",
                        "responses.csv",
                        "missing.csv",
                        "attendance.csv")) {
            Files.copy(example.resolve(name), study.resolve(name));
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> texts() throws IOException {
        if (!Files.isDirectory(study.resolve("interviews"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(study.resolve("interviews"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsKeptBeforeAPersonHasSeenIt() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "interviews",
                        "add",
                        study,
                        file("talk_alder_2026-05-01.txt", TALK),
                        "--interviewer",
                        "Sam Field");

        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.out())
                .contains(
                        "interview Alder, participant Alder, 2026-05-01",
                        "turns: 2 ask, 2 answer",
                        "Sam Field is written as Interviewer");
        assertThat(run.err()).contains("--accept");
        assertThat(texts()).isEmpty();
    }

    @Test
    void whatWasShownIsKeptAndTheFolderPassesTheCheck() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "interviews",
                        "add",
                        study,
                        file("Aspen.txt", TALK),
                        file("unknown.txt", "Nobody says who speaks here."),
                        "--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "who asks cannot be told among Sam Field, Ann Lee",
                        "these labels may be names of people: Sam Field, Ann Lee",
                        "it belongs to no participant",
                        "no speaker is named",
                        "2 interviews kept.");
        assertThat(texts()).containsExactly("Aspen.v1.txt", "I01.v1.txt");
        assertThat(CommandRun.of("check", study).out()).contains("interviews 2");
        assertThat(CommandRun.of("interviews", "list", study).out()).contains("Sam Field, Ann Lee");
    }

    @Test
    void aGuessedEncodingIsSaidWithTheLinesThatWouldShowIt() throws IOException {
        Path file = folder.resolve("Aspen.txt");
        Files.write(
                file,
                "P07: The caf\u00E9 cost \u00A320.".getBytes(Charset.forName("windows-1252")));

        CommandRun run = CommandRun.of("interviews", "add", study, file);

        assertThat(run.out()).contains("taken for Windows-1252", "caf\u00E9 cost \u00A320.");
        assertThat(texts()).isEmpty();
    }

    @Test
    void aRowOfInterviewsCsvSaysWhoseAFileIs() throws IOException {
        Files.writeString(
                study.resolve("interviews.csv"),
                "interview,participant,date,interviewer,minutes,language\nM03,Avocet,2026-04-02,Sam Field,40,en-GB\n");

        assertThat(CommandRun.of("check", study).err()).contains("there is no text");
        assertThat(CommandRun.of("interviews", "list", study).out()).contains("waits for its text");
        CommandRun run =
                CommandRun.of("interviews", "add", study, file("m03 talk.txt", TALK), "--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(study.resolve("interviews/M03.v1.txt")))
                .isEqualTo(
                        "Interviewer: How is pacing?\n\nParticipant: I walk slowly 😀 now.\n\nInterviewer: And sleep?\n\nParticipant: Pain and poor sleep.\n");
        assertThat(Files.readString(study.resolve("interviews.csv")))
                .contains("M03,Avocet,2026-04-02,Sam Field,40,en-GB");
    }

    @Test
    void aPseudonymWithAnotherNumberIsSomeoneElse() throws IOException {
        assertThat(CommandRun.of("interviews", "add", study, file("Aspen-31.txt", TALK)).out())
                .contains("interview I01", "it belongs to no participant");
        assertThat(
                        CommandRun.of(
                                        "interviews",
                                        "add",
                                        study,
                                        file("aspen_2026-05-01.txt", TALK))
                                .out())
                .contains("interview Aspen, participant Aspen, 2026-05-01");
    }

    @Test
    void theSameWordsAreNotKeptTwice() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "interviews",
                        "add",
                        study,
                        file("a.txt", TALK),
                        file("b.txt", TALK),
                        "--accept");

        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("b.txt: the same words are in I01 already");
        assertThat(texts()).isEmpty();
    }

    @Test
    void aCorrectionIsANewVersionAndListsWhatItCouldNotCarry() throws IOException {
        CommandRun.of("interviews", "add", study, file("Aspen.txt", TALK), "--accept");
        String kept = Files.readString(study.resolve("interviews/Aspen.v1.txt"));
        Files.writeString(
                study.resolve("codebook.yaml"),
                "codes:\n  - guid: c1\n    name: Walking\n    codable: true\n");
        Files.writeString(
                study.resolve("codings.csv"),
                "guid,interview,version,start,end,code,coder,coded_at,layer,memo\n"
                        + coding("g1", kept, "I walk slowly 😀 now")
                        + coding("g2", kept, "poor sleep"));

        CommandRun run =
                CommandRun.of(
                        "interviews",
                        "correct",
                        study,
                        "Aspen",
                        file(
                                "mended.txt",
                                kept.replace("I walk slowly", "I walk very slowly")
                                        .replace("Pain and poor sleep", "Pain")),
                        "--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "is   I walk very slowly 😀 now",
                        "Not carried over",
                        "was  poor sleep",
                        "Aspen.v2.txt");
        assertThat(texts()).containsExactly("Aspen.v1.txt", "Aspen.v2.txt");
        assertThat(Files.readString(study.resolve("interviews/Aspen.v1.txt"))).isEqualTo(kept);
        assertThat(CommandRun.of("check", study).exit()).isZero();
        assertThat(
                        CommandRun.of(
                                        "interviews",
                                        "correct",
                                        study,
                                        "Aspen",
                                        study.resolve("interviews/Aspen.v2.txt"))
                                .err())
                .contains("the same as version 2");
    }

    private static String coding(String guid, String text, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        return guid
                + ",Aspen,1,"
                + start
                + ","
                + (start + words.codePointCount(0, words.length()))
                + ",c1,A,2026-05-02,,\n";
    }

    @Test
    void wordsAreFoundByGroupAndByChange() throws IOException {
        CommandRun.of(
                "interviews",
                "add",
                study,
                file("Aspen.txt", TALK),
                "--interviewer",
                "Sam Field",
                "--accept");

        assertThat(CommandRun.of("find", study, "sleep").out())
                .contains("Aspen, turn 4, ", "«sleep»", "1 place in 1 of 1 interview searched.");
        assertThat(CommandRun.of("find", study, "sleep", "--speaker", "all").out())
                .contains("2 places");
        assertThat(CommandRun.of("find", study, "walk*", "--group", "site=South").out())
                .contains("1 place");
        assertThat(CommandRun.of("find", study, "walk*", "--group", "site=Moon").err())
                .contains("there are: ");
        long people =
                Stream.of("--rose", "--fell", "--same")
                        .filter(way ->
                                CommandRun.of("find", study, "walk*", "--change", "pacing", way)
                                        .out()
                                        .contains("1 place"))
                        .count();
        assertThat(people).isLessThanOrEqualTo(1);
        assertThat(CommandRun.of("find", study, "walk*", "--change", "pacing").err())
                .contains("--rose");
        assertThat(CommandRun.of("find", study, "walk*", "--change", "flying", "--rose").err())
                .contains("pacing");
        assertThat(CommandRun.of("find", study, "--near", "2", "pain", "sleep", "--csv").out())
                .contains("interview,version,participant", "Pain and poor sleep");
        assertThat(CommandRun.of("find", study, "*").exit()).isEqualTo(ExitCode.USAGE);
    }
}
