package org.trigpoint.teaching.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.trigpoint.teaching.check.Finding;
import org.trigpoint.teaching.check.PackCheck;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;
import org.trigpoint.teaching.scorm.ScormPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint programme scorm`: the pack as a SCORM 1.2 package.
@Command(
        name = "scorm",
        mixinStandardHelpOptions = true,
        description = "Writes a pack that passes the check as a SCORM 1.2 package.")
final class ScormCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the pack, which holds programme.yaml")
    private Path folder = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "a new file")
    private Path file = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PackCheck check = PackCheck.of(PackReader.read(PackTexts.ofFolder(folder)));
        PrintWriter err = spec.commandLine().getErr();
        if (!check.faults().isEmpty()) {
            check.faults().stream().map(Finding::sentence).forEach(err::println);
            err.println("The pack does not pass its check. Nothing was written.");
            return ExitCode.FAULTS;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScormPackage.write(check.pack(), bytes);
        try {
            Files.write(file, bytes.toByteArray(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            err.println(file + " is there already. Nothing was written.");
            return ExitCode.ENVIRONMENT;
        }
        spec.commandLine()
                .getOut()
                .println(
                        file
                                + ": "
                                + check.modules().size()
                                + (check.modules().size() == 1 ? " module" : " modules")
                                + ", SCORM 1.2.");
        return ExitCode.DONE;
    }
}
