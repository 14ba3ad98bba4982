package org.trigpoint.teaching.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trigpoint.teaching.check.PackCheck;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint programme check`: everything that is wrong with a pack at once, and its modules in
/// numbers.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Says all that is wrong with a pack at once, and shows its modules in numbers.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the pack, which holds programme.yaml")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "write the findings as JSON")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PackCheck check = PackCheck.of(PackReader.read(PackTexts.ofFolder(folder)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? CheckAsJson.of(check) : CheckAsText.of(check));
        out.flush();
        return check.faults().isEmpty() ? ExitCode.DONE : ExitCode.FAULTS;
    }
}
