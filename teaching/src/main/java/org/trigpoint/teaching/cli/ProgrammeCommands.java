package org.trigpoint.teaching.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The program behind `trigpoint programme`.
@Command(
        name = "trigpoint",
        mixinStandardHelpOptions = true,
        description = "Content packs: what a programme teaches, and feedback on words.",
        subcommands = {
            ProgrammeCommands.ProgrammeCommand.class,
            ProgrammeCommands.ExplainCommand.class,
            HelpCommand.class
        })
public final class ProgrammeCommands {

    private ProgrammeCommands() {}

    /// `trigpoint programme`.
    @Command(
            name = "programme",
            mixinStandardHelpOptions = true,
            description = "Checks and shows the content pack of a programme.",
            footer = {
                "",
                "Examples:",
                "  trigpoint programme check programmes/persistent-pain",
                "  trigpoint programme show programmes/persistent-pain pacing",
                "  trigpoint programme scorm programmes/persistent-pain --out programme.zip",
                "",
                "Exit codes: 0 done, 1 faults in the pack (listed), 2 usage, 3 environment."
            },
            subcommands = {
                CheckCommand.class,
                ShowCommand.class,
                ScormCommand.class,
                HelpCommand.class
            })
    static final class ProgrammeCommand {}

    /// `trigpoint explain`.
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Says what rules can say about an explanation of pain. No score.",
            footer = {
                "",
                "Examples:",
                "  trigpoint explain check explanation.txt",
                "  trigpoint explain check - --pack programmes/persistent-pain",
                "",
                "Exit codes: 0 done, 2 usage, 3 environment."
            },
            subcommands = {ExplainCheckCommand.class, HelpCommand.class})
    static final class ExplainCommand {}

    /// The command line, ready to run; tests run it too.
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new ProgrammeCommands());
        line.setUsageHelpWidth(100);
        line.setExecutionExceptionHandler(new WhatWentWrong());
        return line;
    }

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
