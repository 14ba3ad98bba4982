package org.trigpoint.evaluation.cli;

import picocli.CommandLine.Command;

/// `trigpoint stats`: the quick calculator for any CSV file.
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Statistics of one CSV file, as text or JSON.",
        subcommands = {
            StatsDescribeCommand.class,
            StatsPairedCommand.class,
            StatsPowerCommand.class
        })
final class StatsCommand {}
