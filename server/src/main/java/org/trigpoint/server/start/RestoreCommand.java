package org.trigpoint.server.start;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Restoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint restore`: a backup back into an empty data folder.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Brings a backup back into an empty data folder (TRIGPOINT_DATA), each file compared with its digest.")
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "FILE", description = "what trigpoint backup wrote")
    private Path file = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.of(Map.of(), System.getenv());
        Restoring restoring = new Restoring(DataFolder.open(settings.folder()));
        int files = restoring.from(file.toAbsolutePath());
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Restored into " + settings.folder() + ": " + files + " files, all as written.");
        if (!restoring.hasKeys()) {
            out.println(
                    "Before you start the server, put the keys.json of the old data folder there: names and addresses open with no other.");
        }
        out.flush();
        return 0;
    }
}
