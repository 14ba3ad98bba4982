package org.trigpoint.server.people;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.SettingsException;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;
import org.trigpoint.server.storage.MoveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint keys`: the key set that encrypts identities.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "The key set that encrypts names and addresses.",
        subcommands = KeysCommand.Rotate.class)
public final class KeysCommand implements Callable<Integer> {
    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /// `trigpoint keys rotate`.
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Changes the key set and seals everything anew. Every server must be stopped."
                            + " If it is interrupted, run it again: it goes on.")
    static final class Rotate implements Callable<Integer> {
        @Option(
                names = "--to",
                paramLabel = "FILE",
                description =
                        "where the new key set is written; needed where TRIGPOINT_KEYS holds the one in use")
        private @Nullable Path to;

        @ParentCommand private KeysCommand keys = new KeysCommand();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws Exception {
            Settings settings = keys.commands.settings();
            DataFolder folder = DataFolder.open(settings.folder());
            Path file = file(settings, folder);
            try (AutoCloseable _ =
                    folder.occupy()
                            .orElseThrow(() ->
                                    new MoveException(
                                            "The server is running in "
                                                    + folder.path()
                                                    + ". Stop it, then change the keys."))) {
                refuseOtherServers(settings, folder);
                try (Database database = Databases.set(settings, folder)) {
                    KeyRotation.Done done =
                            new KeyRotation(database, Clock.systemUTC())
                                    .rotate(
                                            PeopleConfiguration.read(settings, folder, database),
                                            file);
                    tell(settings, file, done);
                }
            }
            return 0;
        }

        private Path file(Settings settings, DataFolder folder) {
            if (to != null) {
                return to.toAbsolutePath().normalize();
            }
            if (!settings.get(Setting.KEYS).isEmpty()) {
                throw new SettingsException(
                        Setting.KEYS.variable()
                                + " holds the key set in use. Say where the new one is written: trigpoint keys rotate --to FILE");
            }
            return folder.path().resolve(PeopleConfiguration.FILE);
        }

        private static void refuseOtherServers(Settings settings, DataFolder folder) {
            String url = settings.get(Setting.DATABASE);
            if (url.isEmpty() && !Files.exists(folder.database())) {
                throw new MoveException("There is no database yet in " + folder.path() + ".");
            }
            if (!url.isEmpty() && Databases.isServed(url)) {
                throw new MoveException(
                        "A server is connected to that database. Stop every server that uses it, then change the keys.");
            }
        }

        private void tell(Settings settings, Path file, KeyRotation.Done done) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("The keys were changed; " + done.values() + " values were sealed anew.");
            out.println(
                    settings.get(Setting.KEYS).isEmpty()
                            ? "The key set in use is "
                                    + file
                                    + ". Copy it to where you keep the copy."
                            : "Set "
                                    + Setting.KEYS.variable()
                                    + " to the content of "
                                    + file
                                    + " on every server before you start one.");
            if (done.codes() > 0) {
                out.println(
                        done.codes()
                                + " recovery codes of staff stopped working: ask whoever uses an authenticator app to make new ones.");
            }
            if (done.marks() > 0) {
                out.println(
                        done.marks()
                                + " people in studies of spreadsheets are found by pseudonym alone from now on: keep the key files of these studies.");
            }
            out.println(
                    "Backups made before open only with "
                            + done.earlier()
                            + ". Keep it away from here for as long as you keep those backups, then delete it.");
            out.flush();
        }
    }
}
