package org.trigpoint.server.start;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Settings;
import org.trigpoint.server.keeping.Repeating;
import org.trigpoint.server.keeping.WithdrawalLedger;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.MoveException;
import org.trigpoint.server.storage.Restoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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

    @ParentCommand private ServerCommands commands = ServerCommands.here();

    @Option(
            names = "--withdrawals",
            paramLabel = "LEDGER",
            description =
                    "the withdrawals.ledger of the old data folder; not needed where it is in the new one already")
    private @Nullable Path ledger;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = commands.settings();
        DataFolder folder = DataFolder.open(settings.folder());
        Restoring restoring = new Restoring(folder);
        bring(folder);
        int files = restoring.from(file.toAbsolutePath());
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Restored into " + settings.folder() + ": " + files + " files, all as written.");
        repeat(folder, out);
        if (!restoring.hasKeys()) {
            out.println(
                    "Before you start the server, put the keys.json of the old data folder there: names and addresses open with no other.");
        }
        out.flush();
        return 0;
    }

    /// Puts the ledger that was named where it belongs.
    private void bring(DataFolder folder) {
        if (ledger == null) {
            return;
        }
        WithdrawalLedger brought = new WithdrawalLedger(ledger.toAbsolutePath());
        if (!brought.isThere()) {
            throw new MoveException(ledger + " is no ledger of withdrawals. Nothing was restored.");
        }
        WithdrawalLedger.of(folder).add(brought.lines());
    }

    /// Takes out again whoever left after the backup was made, and says so.
    private static void repeat(DataFolder folder, PrintWriter out) {
        Repeating repeating = new Repeating(folder);
        if (!repeating.hasLedger()) {
            out.println(
                    "No withdrawals were repeated: there is no withdrawals.ledger here. Bring the one of the old data folder before you start the server, or whoever withdrew after the backup is back.");
            return;
        }
        Repeating.Repeated done = repeating.repeat();
        out.println(
                "Withdrawals made after the backup were repeated: data of "
                        + done.data()
                        + " people taken out, messages to "
                        + done.messages()
                        + " stopped.");
    }
}
