package org.trigpoint.evaluation.cli;

import picocli.CommandLine.Command;

/// `trigpoint interviews`: transcripts into a study folder, corrections, and what there is.
@Command(
        name = "interviews",
        mixinStandardHelpOptions = true,
        description = "Adds transcripts to a study folder, corrects them, lists them.",
        footer = {
            "",
            "Examples:",
            "  trigpoint interviews add my-study Heron-27.docx Wren-14.vtt",
            "  trigpoint interviews correct my-study Heron-27 Heron-27.mended.txt",
            "  trigpoint interviews list my-study"
        },
        subcommands = {
            InterviewsAddCommand.class,
            InterviewsCorrectCommand.class,
            InterviewsListCommand.class
        })
final class InterviewsCommand {}
