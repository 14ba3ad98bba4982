package org.trigpoint.server;

import org.trigpoint.server.start.PackageCommand;
import org.trigpoint.server.start.SettingsCommand;
import org.trigpoint.server.start.StartCommand;
import org.trigpoint.server.start.WarmUpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands of the server: what `trigpoint` runs for `start`, `settings` and their kin.
@Command(
        name = "trigpoint",
        mixinStandardHelpOptions = true,
        subcommands = {
            StartCommand.class,
            SettingsCommand.class,
            PackageCommand.class,
            WarmUpCommand.class
        })
public final class ServerCommands {
    private ServerCommands() {}

    /// The command line, ready to run; tests run it too.
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new ServerCommands());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof SettingsException wrong) {
                command.getErr().println(wrong.getMessage());
                return 2;
            }
            throw e;
        });
        return line;
    }

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
