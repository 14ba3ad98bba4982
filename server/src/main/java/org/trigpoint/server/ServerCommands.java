package org.trigpoint.server;

import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.trigpoint.server.people.AuditCommand;
import org.trigpoint.server.people.KeysCommand;
import org.trigpoint.server.people.OrganisationCommand;
import org.trigpoint.server.start.BackupCommand;
import org.trigpoint.server.start.MoveCommand;
import org.trigpoint.server.start.PackageCommand;
import org.trigpoint.server.start.RestoreCommand;
import org.trigpoint.server.start.SettingsCommand;
import org.trigpoint.server.start.StartCommand;
import org.trigpoint.server.start.WarmUpCommand;
import org.trigpoint.server.storage.FolderNotPrivateException;
import org.trigpoint.server.storage.MoveException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The commands of the server: what `trigpoint` runs for `start`, `settings` and their kin.
@Command(
        name = "trigpoint",
        mixinStandardHelpOptions = true,
        subcommands = {
            StartCommand.class,
            SettingsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            KeysCommand.class,
            OrganisationCommand.class,
            AuditCommand.class,
            PackageCommand.class,
            WarmUpCommand.class,
            HelpCommand.class
        })
public final class ServerCommands {
    private final Map<String, String> environment;

    private ServerCommands(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// With the environment of this process.
    public static ServerCommands here() {
        return new ServerCommands(System.getenv());
    }

    /// What is set, as every command reads it.
    public Settings settings() {
        return settings(Map.of());
    }

    /// What is set, some of it by the command itself.
    public Settings settings(Map<Setting, String> given) {
        return Settings.of(given, environment);
    }

    /// The command line, ready to run.
    public static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    /// The command line in an environment; tests give their own.
    public static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new ServerCommands(environment));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            // a part of the server that cannot be made wraps what it threw
            for (Throwable at = e; at != null; at = at.getCause()) {
                switch (at) {
                    case SettingsException wrong -> {
                        command.getErr().println(wrong.getMessage());
                        return 2;
                    }
                    case MoveException refused -> {
                        command.getErr().println(refused.getMessage());
                        return 3;
                    }
                    case FolderNotPrivateException refused -> {
                        command.getErr().println(refused.getMessage());
                        return 3;
                    }
                    default -> {}
                }
            }
            throw e;
        });
        return line;
    }

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        // before a server has read its own wishes, libraries would tell all they do
        LoggingSystem.get(ServerCommands.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(commandLine().execute(arguments));
    }
}
