package org.trigpoint.evaluation.cli;

import picocli.CommandLine.Command;

/// `trigpoint code`: adds, removes and lists codings.
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Adds, removes and lists codings.",
        subcommands = {CodeAddCommand.class, CodeRemoveCommand.class, CodeListCommand.class},
        footer = {
            "",
            "Examples:",
            "  trigpoint code add my-study --interview I03 --code Pacing --coder AB --words \"find steadier days\"",
            "  trigpoint code list my-study --interview I03",
            "  trigpoint code remove my-study GUID --by AB"
        })
final class CodeCommand {}
