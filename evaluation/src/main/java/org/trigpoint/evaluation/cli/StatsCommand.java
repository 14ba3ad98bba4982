package org.trigpoint.evaluation.cli;

import picocli.CommandLine.Command;

/// `trigpoint stats`: the quick calculator for any CSV file.
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Statistics of one CSV file, as text or JSON.",
        subcommands = {
            StatsDescribeCommand.class,
            StatsFacetsCommand.class,
            StatsPairedCommand.class,
            StatsPowerCommand.class,
            StatsWavesCommand.class,
            StatsItemsCommand.class,
            StatsGroupsCommand.class,
            StatsClustersCommand.class,
            StatsRatingsCommand.class,
            StatsPoolCommand.class
        })
final class StatsCommand {}
