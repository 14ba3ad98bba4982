package org.trigpoint.evaluation.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `trigpoint`: the command all others hang from.
@Command(
        name = "trigpoint",
        mixinStandardHelpOptions = true,
        version = "trigpoint 0.1.0",
        description = "From questionnaires before and after a training to a results section.",
        subcommands = {HelpCommand.class, StatsCommand.class})
public final class Trigpoint {

    private Trigpoint() {}

    /// Runs one command and ends the process with its [ExitCode].
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Trigpoint()).execute(arguments));
    }
}
