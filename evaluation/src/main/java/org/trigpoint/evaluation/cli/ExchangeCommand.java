package org.trigpoint.evaluation.cli;

import picocli.CommandLine.Command;

/// `trigpoint exchange`: interviews, codes and themes to and from other programs.
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Exchanges interviews, codes, memos and themes with other programs.",
        subcommands = {ExchangeReadCommand.class, ExchangeWriteCommand.class})
final class ExchangeCommand {}
