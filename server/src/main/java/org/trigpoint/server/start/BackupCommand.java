package org.trigpoint.server.start;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.Backup;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint backup`: everything that is kept, in one file, while the server runs.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes the database, the studies and the settings into one zip. The server may run meanwhile."
                        + " The key set is not in it: keep keys.json apart.")
public final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "the zip; trigpoint-backup-MOMENT.zip here if not given")
    private @Nullable Path file;

    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = commands.settings();
        Clock clock = Clock.systemUTC();
        Path zip =
                Optional.ofNullable(file)
                        .orElseGet(() ->
                                Path.of(
                                        "trigpoint-backup-"
                                                + MOMENT.format(clock.instant())
                                                + ".zip"))
                        .toAbsolutePath();
        DataFolder folder = DataFolder.open(settings.folder());
        int files = new Backup(folder, place(settings, folder), clock).writeTo(zip);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Backed up to " + zip + ": " + files + " files.");
        out.println(
                "The key set is not in it. Without "
                        + (settings.get(Setting.KEYS).isEmpty()
                                ? folder.path().resolve("keys.json")
                                : Setting.KEYS.variable())
                        + " nobody can read a name or an address again: keep a copy of it in another place.");
        out.flush();
        return 0;
    }

    /// Where the database is that the settings name.
    static Place place(Settings settings, DataFolder folder) {
        String url = settings.get(Setting.DATABASE);
        return url.isEmpty() ? new Place.InFile(folder.database()) : new Place.OnServer(url);
    }
}
