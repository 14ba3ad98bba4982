package org.trigpoint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trigpoint.evaluation.cli.Trigpoint;

/// `exchange read` and `exchange write` of 1,000 interviews of 9,000 words with 100,000 codings, in
/// whole processes with a heap of at most 768 MB.
///
/// Takes the number of interviews (default 1,000). Prints rows of the README's table. The words are
/// invented and the seed is 1.
public final class ExchangeBenchmark {
    private static final int RUNS = 3;
    private static final int WORDS = 9_000;
    private static final int CODINGS = 100;
    private static final int CODES = 200;

    private final Path folder;
    private long peak;

    private ExchangeBenchmark(Path folder) {
        this.folder = folder;
    }

    /// Runs everything and prints one row a line.
    public static void main(String[] arguments) throws Exception {
        int interviews = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        Path folder = Files.createTempDirectory("trigpoint-benchmark");
        try {
            new ExchangeBenchmark(folder).measure(interviews);
        } finally {
            delete(folder);
        }
    }

    private void measure(int interviews) throws Exception {
        Path file = project(interviews);
        Path study = folder.resolve("study");
        Path empty = folder.resolve("empty");
        study(empty);
        row(
                "exchange read",
                interviews,
                Spread.of(
                        0,
                        RUNS,
                        () -> {
                            delete(study);
                            copy(empty, study);
                            process("exchange", "read", study.toString(), file.toString());
                        }));
        Path out = folder.resolve("out.qdpx");
        row(
                "exchange write",
                interviews,
                Spread.of(
                        0,
                        RUNS,
                        () ->
                                process(
                                        "exchange",
                                        "write",
                                        study.toString(),
                                        out.toString(),
                                        "--replace")));
    }

    private void row(String what, int interviews, Spread spread) {
        System.out.println(
                "| `"
                        + what
                        + "` | "
                        + interviews
                        + " interviews | "
                        + spread.inWords()
                        + "; at most "
                        + peak / 1024
                        + " MB resident |");
        peak = 0;
    }

    /// A study of two people and no interviews.
    private static void study(Path empty) throws IOException {
        Files.createDirectories(empty);
        Files.writeString(
                empty.resolve("study.yaml"),
                """
                format: 1
                title: Invented for speed
                instruments:
                  - id: c
                    title: One question
                    facets: [{id: f, label: F, score: item}]
                    items: [{id: i, facet: f, text: F, scale: {min: 0, max: 10}}]
                waves:
                  - {id: before, label: Before, kind: measured}
                  - {id: after, label: After, kind: measured}
                """);
        Files.writeString(empty.resolve("participants.csv"), "participant\nA\nB\n");
        Files.writeString(
                empty.resolve("responses.csv"),
                "participant,wave,i\nA,before,3\nA,after,5\nB,before,4\nB,after,6\n");
    }

    private Path project(int interviews) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Path file = folder.resolve("large.qdpx");
        StringBuilder xml = new StringBuilder();
        xml.append(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"Large\" origin=\"Invented 1\"><Users><User guid=\"")
                .append(guid(0, 0))
                .append("\" name=\"R1\"/></Users><CodeBook><Codes>");
        for (int code = 0; code < CODES; code++) {
            xml.append("<Code guid=\"").append(guid(1, code));
            xml.append("\" name=\"Code ").append(code).append("\" isCodable=\"true\"/>");
        }
        xml.append("</Codes></CodeBook><Sources>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int number = 0; number < interviews; number++) {
                StringBuilder text = new StringBuilder();
                List<int[]> words = new ArrayList<>();
                for (int word = 0; word < WORDS; word++) {
                    int start = text.length();
                    int letters = 1 + random.nextInt(9);
                    for (int letter = 0; letter < letters; letter++) {
                        text.append((char) ('a' + random.nextInt(26)));
                    }
                    words.add(new int[] {start, text.length()});
                    text.append(word % 60 == 59 ? ".\r\n" : word % 11 == 10 ? ", " : " ");
                }
                zip.putNextEntry(new ZipEntry("sources/" + guid(2, number) + ".txt"));
                zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
                source(xml, number, words, random);
            }
            xml.append("</Sources></Project>");
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private static void source(
            StringBuilder xml, int number, List<int[]> words, SplittableRandom random) {
        xml.append("<TextSource guid=\"").append(guid(2, number));
        xml.append("\" name=\"Interview ").append(number);
        xml.append("\" plainTextPath=\"internal://").append(guid(2, number)).append(".txt\">");
        for (int coding = 0; coding < CODINGS; coding++) {
            int first = random.nextInt(WORDS - 60);
            int own = number * CODINGS + coding;
            xml.append("<PlainTextSelection guid=\"").append(guid(3, own));
            xml.append("\" startPosition=\"").append(words.get(first)[0]);
            xml.append("\" endPosition=\"").append(words.get(first + random.nextInt(60))[1]);
            xml.append("\"><Coding guid=\"").append(guid(4, own));
            xml.append("\" creatingUser=\"").append(guid(0, 0));
            xml.append("\"><CodeRef targetGUID=\"").append(guid(1, random.nextInt(CODES)));
            xml.append("\"/></Coding></PlainTextSelection>");
        }
        xml.append("</TextSource>");
    }

    private static String guid(int kind, int number) {
        return "%08d-0000-4000-8000-%012d".formatted(kind, number);
    }

    private void process(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        command.add("-cp");
        command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        command.add(Trigpoint.class.getName());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, resident(process));
        }
        int exit = process.exitValue();
        if (exit != 0) {
            throw new IllegalStateException("Exit code " + exit);
        }
    }

    /// The most memory the process has held so far, in kB; 0 where this machine does not say.
    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException e) {
            return 0; // it ended in between
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
