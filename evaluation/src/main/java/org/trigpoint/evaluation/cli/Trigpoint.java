package org.trigpoint.evaluation.cli;

import org.trigpoint.evaluation.report.Program;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `trigpoint`: the command all others hang from.
@Command(
        name = "trigpoint",
        mixinStandardHelpOptions = true,
        version = "trigpoint " + Trigpoint.VERSION,
        description = "From questionnaires before and after a training to a results section.",
        footer = {
            "",
            "Examples:",
            "  trigpoint evaluate my-study         writes the report: HTML, Word, PDF, figures, tables",
            "  trigpoint new my-study              asks a few questions and writes a study folder",
            "  trigpoint import --before pre.xlsx --after post.xlsx --match Email --out my-study",
            "  trigpoint check my-study            says what is wrong in it, if anything",
            "  trigpoint display my-study          shows numbers beside words; --worksheet to fill it in",
            "  trigpoint stats paired file.csv --before pre --after post",
            "",
            "Other programs behind the same command:",
            "  trigpoint start --demo              the programme online; also: settings, backup,",
            "                                      restore, move, keys, organisation, audit, package",
            "  trigpoint programme check FOLDER    checks what a programme teaches; also: show, scorm",
            "  trigpoint explain check FILE        what rules can say about an explanation of pain",
            "",
            "Exit codes: 0 done, 1 faults in the data (listed), 2 usage, 3 environment."
        },
        subcommands = {
            EvaluateCommand.class,
            NewCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            InterviewsCommand.class,
            FindCommand.class,
            DisplayCommand.class,
            PseudonymiseCommand.class,
            CodebookCommand.class,
            CodeCommand.class,
            AgreementCommand.class,
            MatrixCommand.class,
            UpgradeCommand.class,
            ExchangeCommand.class,
            StatsCommand.class,
            WarmUpCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Trigpoint {

    /// The version of the program, as findings and reports name it.
    public static final String VERSION = Program.VERSION;

    private Trigpoint() {}

    /// The command line, ready to run; tests run it too.
    public static CommandLine commandLine() {
        return configured(new CommandLine(new Trigpoint()));
    }

    /// What all command lines have in common.
    static CommandLine configured(CommandLine line) {
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setExecutionExceptionHandler(new WhatWentWrong());
        return line;
    }

    /// Runs one command and ends the process with its [ExitCode].
    public static void main(String[] arguments) {
        System.exit(StatsRoute.run(arguments).orElseGet(() -> commandLine().execute(arguments)));
    }
}
