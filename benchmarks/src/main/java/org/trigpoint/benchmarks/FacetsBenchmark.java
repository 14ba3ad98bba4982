package org.trigpoint.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.cli.Trigpoint;
import picocli.CommandLine;

/// `stats facets --json` on ten facets and two waves: whole processes, warm runs, memory, and R's
/// data.table on the same file where Rscript is there.
///
/// Takes the largest number of people (default 1,000,000) and the path of R's script (default
/// `../shared/statistics/bench/paired.R`). Prints rows of the README's table.
public final class FacetsBenchmark {
    private static final int RUNS = 7;

    private final Path folder;
    private final Path cache;

    private FacetsBenchmark(Path folder) {
        this.folder = folder;
        this.cache = folder.resolve("trigpoint.aot");
    }

    /// Runs everything and prints one row a line.
    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path script =
                Path.of(
                        arguments.length > 1
                                ? arguments[1]
                                : "../shared/statistics/bench/paired.R");
        Path folder = Files.createTempDirectory("trigpoint-benchmark");
        try {
            new FacetsBenchmark(folder).measure(people, script);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void measure(int people, Path script) throws Exception {
        Path small = RatingsFile.write(folder, 24);
        Path large = RatingsFile.write(folder, people);
        train(large);
        row("whole process, AOT cache", people, Spread.of(1, RUNS, () -> process(large, true)));
        row("whole process, no cache", people, Spread.of(1, RUNS, () -> process(large, false)));
        if (Files.exists(script)) {
            List<String> r = List.of("Rscript", script.toString(), large.toString(), "dt");
            row("R data.table (paired.R, dt)", people, Spread.of(0, 3, () -> run(r)));
        }
        row("whole process, AOT cache", 24, Spread.of(1, RUNS, () -> process(small, true)));
        row("warm", people, Spread.of(10, RUNS, () -> inThisProcess(large)));
        row("warm", 24, Spread.of(50, RUNS, () -> inThisProcess(small)));
        memory(large, people);
        memory(RatingsFile.write(folder, 4 * people), 4 * people);
    }

    /// Prints the smallest heap, doubling from 8 MB, in which the job is done.
    private void memory(Path file, int people) throws InterruptedException {
        for (int heap = 8; heap <= 128; heap *= 2) {
            if (passes(command(file, true, heap))) {
                System.out.println("| heap enough | " + people + " people | " + heap + " MB |");
                return;
            }
        }
    }

    private static void row(String what, int people, Spread spread) {
        System.out.println("| " + what + " | " + people + " people | " + spread.inWords() + " |");
    }

    private void train(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command(file, false, 128));
        command.remove("-XX:TieredStopAtLevel=1");
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        run(command);
    }

    private void process(Path file, boolean cached) throws IOException, InterruptedException {
        run(command(file, cached, 128));
    }

    private List<String> command(Path file, boolean cached, int heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (cached) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trigpoint.class.getName(),
                        "stats",
                        "facets",
                        file.toString(),
                        "--json"));
        return command;
    }

    private static boolean passes(List<String> command) throws InterruptedException {
        try {
            run(command);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
    }

    private static void inThisProcess(Path file) {
        CommandLine line = Trigpoint.commandLine();
        StringWriter text = new StringWriter();
        line.setOut(new PrintWriter(text));
        if (line.execute("stats", "facets", file.toString(), "--json") != 0) {
            throw new IllegalStateException("The command failed");
        }
    }
}
