package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `trigpoint warm-up`: does once what people do most, so that the launcher can keep AOT caches of
/// the classes and profiles it took. Not for people.
///
/// There are two: a cache links all its classes at every start, and the calculator should not wait
/// for the PDF writer.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final int PEOPLE = 60_000;
    private static final int FACETS = 10;

    private enum Work {
        CALCULATOR,
        REPORT
    }

    @Parameters(index = "0", paramLabel = "WORK")
    private Work work = Work.CALCULATOR;

    @Parameters(index = "1", paramLabel = "FOLDER")
    private Path study = Path.of(".");

    @Parameters(index = "2", paramLabel = "SCRATCH")
    private Path scratch = Path.of(".");

    @Override
    public Integer call() throws IOException {
        List<List<String>> commands =
                switch (work) {
                    case CALCULATOR -> calculations();
                    case REPORT ->
                            List.of(
                                    List.of(
                                            "evaluate",
                                            study.toString(),
                                            "--out",
                                            scratch.resolve("report").toString(),
                                            "--quiet"));
                };
        return commands.stream().mapToInt(WarmUpCommand::run).max().orElse(ExitCode.DONE);
    }

    private List<List<String>> calculations() throws IOException {
        String pairs =
                Files.writeString(
                                scratch.resolve("pairs.csv"),
                                "pre,post\n4,6\n3,5\n5,5\n2,4\n6,8\n4,5\n")
                        .toString();
        String facets = Files.writeString(scratch.resolve("facets.csv"), facets()).toString();
        return List.of(
                List.of("stats", "paired", pairs, "--before", "pre", "--after", "post", "--json"),
                List.of(
                        "stats",
                        "paired",
                        pairs,
                        "--before",
                        "pre",
                        "--after",
                        "post",
                        "--scale",
                        "0,10"),
                List.of("stats", "facets", facets, "--json"),
                List.of("check", study.toString()));
    }

    private static int run(List<String> arguments) {
        CommandLine line = Trigpoint.commandLine();
        line.setOut(new PrintWriter(Writer.nullWriter()));
        return line.execute(arguments.toArray(String[]::new));
    }

    /// Enough rows that the counting loop is compiled and its profile kept.
    private static String facets() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("id");
        for (int f = 1; f <= FACETS; f++) {
            text.append(String.format(",f%02d_pre,f%02d_post", f, f));
        }
        for (int i = 1; i <= PEOPLE; i++) {
            text.append('\n').append(i);
            for (int f = 0; f < 2 * FACETS; f++) {
                text.append(',').append(random.nextInt(11));
            }
        }
        return text.append('\n').toString();
    }
}
