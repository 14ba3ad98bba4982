package org.trigpoint.evaluation.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// The straight way to one `stats` command, without building all the others first: reading their
/// annotations takes longer than most of these commands take to run.
final class StatsRoute {
    private static final int WORDS = 2;

    private StatsRoute() {}

    /// Runs the command where the first two words name one of `stats`; nothing otherwise, which
    /// leaves misspelt names and `--help` to the whole command line.
    static Optional<Integer> run(String[] arguments) {
        if (arguments.length < WORDS || !arguments[0].equals("stats")) {
            return Optional.empty();
        }
        return command(arguments[1])
                .map(command ->
                        Trigpoint.configured(new CommandLine(command))
                                .setCommandName("trigpoint stats " + arguments[1])
                                .execute(Arrays.copyOfRange(arguments, WORDS, arguments.length)));
    }

    private static Optional<Callable<Integer>> command(String name) {
        return switch (name) {
            case "describe" -> Optional.of(new StatsDescribeCommand());
            case "facets" -> Optional.of(new StatsFacetsCommand());
            case "paired" -> Optional.of(new StatsPairedCommand());
            case "power" -> Optional.of(new StatsPowerCommand());
            case "waves" -> Optional.of(new StatsWavesCommand());
            case "items" -> Optional.of(new StatsItemsCommand());
            case "groups" -> Optional.of(new StatsGroupsCommand());
            case "clusters" -> Optional.of(new StatsClustersCommand());
            case "ratings" -> Optional.of(new StatsRatingsCommand());
            case "pool" -> Optional.of(new StatsPoolCommand());
            default -> Optional.empty();
        };
    }
}
