package org.trigpoint.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.trigpoint.evaluation.cli.Trigpoint;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.Account;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.Codable;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Codebook;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.CodingRows;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThematicFiles;
import org.trigpoint.evaluation.themes.agreement.AgreementQuestion;
import org.trigpoint.evaluation.themes.agreement.CoderAgreement;
import org.trigpoint.evaluation.themes.agreement.JudgedBy;
import org.trigpoint.statistics.paired.Resampling;
import picocli.CommandLine;

/// Agreement of two coders, adding a coding, and codings as CSV, in this process.
///
/// Takes the path of a study folder whose numbers it borrows (default
/// `examples/confidence-synthetic`). Prints rows of the README's table.
public final class CodingBenchmark {
    private static final int RUNS = 9;
    private static final String WORDS = "find a way to rest a bit and then go on with the day ";

    private final Path temporary;
    private final Path example;

    private CodingBenchmark(Path temporary, Path example) {
        this.temporary = temporary;
        this.example = example;
    }

    /// Runs everything and prints one row a line.
    public static void main(String[] arguments) throws Exception {
        Path example =
                Path.of(arguments.length > 0 ? arguments[0] : "examples/confidence-synthetic");
        Path folder = Files.createTempDirectory("trigpoint-benchmark");
        try {
            new CodingBenchmark(folder, example).measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() throws Exception {
        ThematicAnalysis large = analysis(10, 100_000, 100, 10_000);
        Resampling resampling = new Resampling(1000, 1);
        for (JudgedBy by : JudgedBy.values()) {
            row(
                    "agreement by " + by.name() + ", with intervals",
                    "1,000,000 characters, 100 codes, 10,000 codings",
                    Spread.of(
                            2,
                            RUNS,
                            () ->
                                    CoderAgreement.of(large, AgreementQuestion.by(by), resampling)
                                            .orElseThrow()));
        }
        for (int words : List.of(9_000, 90_000)) {
            ThematicAnalysis text = analysis(1, words * 5, 100, 1000);
            Path study = study("of-" + words, text);
            row(
                    "adding a coding to a study in hand",
                    words + " words",
                    Spread.of(50, 100, () -> CodingRows.add(study, text, coding(text))));
            row(
                    "`code add`, the folder read and checked",
                    words + " words, 1,000 codings",
                    Spread.of(
                            20,
                            RUNS,
                            () ->
                                    command(
                                            "code",
                                            "add",
                                            study.toString(),
                                            "--interview",
                                            "I0",
                                            "--code",
                                            "c1",
                                            "--coder",
                                            "A",
                                            "--from",
                                            "10",
                                            "--to",
                                            "60")));
        }
        Path list = study("list", analysis(8, 50_000, 40, 1000));
        row(
                "`code list --csv`, the folder read and checked",
                "1,000 codings in 8 interviews of 10,000 words",
                Spread.of(10, RUNS, () -> command("code", "list", list.toString(), "--csv")));
        ThematicAnalysis thousand = analysis(8, 50_000, 40, 1000);
        row(
                "codings.csv as text",
                "1,000 codings",
                Spread.of(20, RUNS, () -> CodingRows.csv(thousand.codings())));
    }

    private static void row(String what, String fixture, Spread spread) {
        System.out.println("| " + what + " | " + fixture + " | " + spread.inWords() + " |");
    }

    private static void command(String... arguments) {
        CommandLine line = Trigpoint.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        if (line.execute(arguments) != 0) {
            throw new IllegalStateException("The command failed");
        }
    }

    private static Coding coding(ThematicAnalysis analysis) {
        return new Coding(
                new CodingId(UUID.randomUUID().toString()),
                new Excerpt(new InterviewId("I0"), 1, 10, 60),
                analysis.codebook().codes().getFirst().id(),
                "A",
                Optional.empty(),
                "first",
                "");
    }

    /// Interviews of turns of 200 characters; two coders whose codings often match.
    private static ThematicAnalysis analysis(int texts, int length, int codes, int codings) {
        Random random = new Random(1);
        List<Interview> interviews = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder(length);
            while (text.length() < length) {
                text.append(text.isEmpty() ? "" : "\n\n").append("P07: ");
                while (text.length() % 200 < 150) {
                    text.append(WORDS);
                }
                text.append('.');
            }
            text.setLength(length);
            interviews.add(
                    new Interview(
                            new InterviewId("I" + i),
                            Optional.empty(),
                            Optional.empty(),
                            "R1",
                            OptionalLong.empty(),
                            "en-GB",
                            List.of(
                                    new TextVersion(
                                            1, SourceText.of(text.toString()), "0".repeat(64)))));
        }
        List<Code> book = new ArrayList<>();
        for (int i = 0; i < codes; i++) {
            book.add(
                    new Code(
                            new CodeId("c" + i),
                            "Code " + i,
                            "",
                            "",
                            "",
                            "",
                            "",
                            Optional.empty(),
                            Codable.CODE));
        }
        List<Coding> all = new ArrayList<>();
        for (int i = 0; i < codings; i += 2) {
            InterviewId text = new InterviewId("I" + random.nextInt(texts));
            int start = random.nextInt(length - 400);
            int end = start + 40 + random.nextInt(200);
            CodeId code = new CodeId("c" + random.nextInt(codes));
            all.add(applied(i, text, start, end, code, "A"));
            int shift = random.nextInt(60);
            all.add(applied(i + 1, text, start + shift, end + shift, code, "B"));
        }
        return new ThematicAnalysis(
                new Interviews(interviews),
                new Codebook(book),
                all,
                List.of(),
                new Account(
                        Optional.of(Approach.CODEBOOK),
                        "",
                        "",
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of()),
                List.of(),
                DisplayPlan.none());
    }

    private static Coding applied(
            int number, InterviewId text, int start, int end, CodeId code, String coder) {
        return new Coding(
                new CodingId("k" + number),
                new Excerpt(text, 1, start, end),
                code,
                coder,
                Optional.empty(),
                "first",
                "");
    }

    /// A study folder with the example's numbers and these words.
    private Path study(String name, ThematicAnalysis analysis) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        for (String file : List.of(StudyFolder.STUDY_YAML, "participants.csv", "responses.csv")) {
            Files.copy(example.resolve(file), folder.resolve(file));
        }
        for (Map.Entry<String, String> text : ThematicFiles.texts(analysis).entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text.getValue());
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
