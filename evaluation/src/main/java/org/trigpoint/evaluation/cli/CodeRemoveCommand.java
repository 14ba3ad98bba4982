package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.CodingRows;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint code remove`: takes a coding out and keeps it in codings-removed.csv.
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Takes a coding out of codings.csv; it is kept in codings-removed.csv with the time.",
        footer = {"", "Example:", "  trigpoint code remove my-study GUID --by AB"})
final class CodeRemoveCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemUTC();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "GUID", description = "of the coding")
    private String guid = "";

    @Option(names = "--by", paramLabel = "CODER", description = "who takes it out")
    private String by = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        Coding removed =
                CodingRows.remove(
                        folder,
                        analysis,
                        new CodingId(guid),
                        by.strip(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                removed.id()
                        + ": taken out; "
                        + CodingRows.REMOVED
                        + " keeps it ("
                        + analysis.codebook().pathOf(removed.code())
                        + ").");
        out.flush();
        return ExitCode.DONE;
    }
}
