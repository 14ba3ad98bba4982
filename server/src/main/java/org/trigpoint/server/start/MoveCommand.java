package org.trigpoint.server.start;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.MoveException;
import org.trigpoint.server.storage.MovedTable;
import org.trigpoint.server.storage.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint move`: from the data folder to PostgreSQL, and back.
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description =
                "Moves the database to PostgreSQL, or back into a data folder. The server must be stopped."
                        + " The old one is left as it is.",
        footer = {
            "",
            "Examples:",
            "  trigpoint move --to postgresql://user:password@host/name",
            "  trigpoint move --to trigpoint-data"
        })
public final class MoveCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "PLACE",
            description = "postgresql://user:password@host:port/name, or a data folder")
    private String to = "";

    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Settings settings = commands.settings();
        DataFolder folder = DataFolder.open(settings.folder());
        List<MovedTable> moved;
        try (AutoCloseable _ =
                folder.occupy()
                        .orElseThrow(() ->
                                new MoveException(
                                        "The server is running in "
                                                + folder.path()
                                                + ". Stop it, then move."))) {
            moved = BackupCommand.place(settings, folder).moveTo(target());
        }
        PrintWriter out = spec.commandLine().getOut();
        for (MovedTable table : moved) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%-24s %8d  %s",
                            table.name(),
                            table.rows(),
                            table.digest().substring(0, 16)));
        }
        out.println("Both sides are the same, table by table.");
        out.println(
                to.startsWith("postgresql://")
                        ? "From now on start with "
                                + Setting.DATABASE.variable()
                                + " set to that address."
                        : "From now on start without " + Setting.DATABASE.variable() + ".");
        out.println(
                "Studies, settings and keys.json stay where they are, and so does the old database.");
        out.flush();
        return 0;
    }

    private Place target() {
        return to.startsWith("postgresql://")
                ? new Place.OnServer(to)
                : new Place.InFile(
                        DataFolder.open(Path.of(to).toAbsolutePath().normalize()).database());
    }
}
