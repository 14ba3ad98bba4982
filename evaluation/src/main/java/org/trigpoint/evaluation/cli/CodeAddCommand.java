package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeNames;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.CodingRows;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.WordsInText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint code add`: applies a code to an excerpt.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Applies a code to words of the newest text of an interview. One row is added to codings.csv.",
        footer = {
            "",
            "Examples:",
            "  trigpoint code add my-study --interview I03 --code Pacing --coder AB --words \"find steadier days\"",
            "  trigpoint code add my-study --interview I03 --code \"Days > Pacing\" --coder AB --from 120 --to 164"
        })
final class CodeAddCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemUTC();

    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Option(names = "--interview", required = true, paramLabel = "ID", description = "which")
    private String interview = "";

    @Option(
            names = "--code",
            required = true,
            paramLabel = "CODE",
            description = "its name, path or guid")
    private String code = "";

    @Option(
            names = "--coder",
            required = true,
            paramLabel = "CODER",
            description = "your initials or role")
    private String coder = "";

    @Option(names = "--words", paramLabel = "WORDS", description = "the exact words")
    private @Nullable String words;

    @Option(
            names = "--occurrence",
            paramLabel = "N",
            description = "which, where the words stand there several times; from 1")
    private @Nullable Integer occurrence;

    @Option(names = "--from", paramLabel = "N", description = "first character, from 0")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "N", description = "one after the last character")
    private @Nullable Integer to;

    @Option(names = "--layer", paramLabel = "LAYER", description = "the coding round")
    private String layer = "";

    @Option(names = "--memo", paramLabel = "TEXT", description = "your note")
    private String memo = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (coder.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--coder is blank.");
        }
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        Interview text =
                analysis.interviews()
                        .interview(new InterviewId(interview))
                        .orElseThrow(() ->
                                new FaultsFoundException(
                                        Fault.ofFile(
                                                "interviews.csv",
                                                "there is no interview \"" + interview + "\"",
                                                "Mend the name.")));
        Code applied = CodeNames.find(analysis.codebook(), code);
        Coding coding =
                new Coding(
                        new CodingId(UUID.randomUUID().toString()),
                        place(text),
                        applied.id(),
                        coder.strip(),
                        Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                        layer.strip(),
                        memo.strip());
        CodingRows.add(folder, analysis, coding);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                coding.id()
                        + ": "
                        + analysis.codebook().pathOf(applied.id())
                        + ", "
                        + interview
                        + " "
                        + coding.excerpt().start()
                        + " to "
                        + coding.excerpt().end());
        out.flush();
        return ExitCode.DONE;
    }

    private Excerpt place(Interview text) {
        if (words != null && from == null && to == null) {
            return WordsInText.find(
                    text,
                    words,
                    occurrence == null ? OptionalInt.empty() : OptionalInt.of(occurrence));
        }
        if (words != null || from == null || to == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say where: --words, or --from and --to.");
        }
        if (from < 0 || from >= to) {
            throw new ParameterException(
                    spec.commandLine(), "--from is at least 0 and less than --to.");
        }
        return new Excerpt(text.id(), text.latest().number(), from, to);
    }
}
