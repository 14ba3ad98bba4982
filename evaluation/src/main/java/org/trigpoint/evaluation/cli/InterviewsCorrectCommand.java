package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.KeptText;
import org.trigpoint.evaluation.interviews.reading.Transcript;
import org.trigpoint.evaluation.interviews.reading.TranscriptFile;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.Correction;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThematicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint interviews correct`: a new version of a text, and its codings carried over.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Makes a new version of an interview from a corrected text and carries the codings over. The version before stays. Codings whose place is not certain stay on it and are listed.",
        footer = {
            "",
            "Example:",
            "  cp my-study/interviews/I03.v1.txt mended.txt     then mend it in an editor",
            "  trigpoint interviews correct my-study I03 mended.txt"
        })
final class InterviewsCorrectCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "INTERVIEW", description = "its name, as I03")
    private String interview = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "the whole corrected text")
    private Path file = Path.of(".");

    @Option(names = "--accept", description = "keep what is shown, without asking")
    private boolean accept;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        Interview before =
                analysis.interviews()
                        .interview(new InterviewId(interview))
                        .orElseThrow(() ->
                                new FaultsFoundException(
                                        Fault.ofFile(
                                                InterviewFiles.TABLE,
                                                "there is no interview \"" + interview + "\"",
                                                "`trigpoint interviews list` shows their names.")));
        Transcript transcript = TranscriptFile.read(file);
        String text = inTheFormOf(before.latest().text().text(), transcript.text());
        if (text.equals(before.latest().text().text())) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            transcript.file(),
                            "the text is the same as version " + before.latest().number(),
                            "There is nothing to correct."));
        }
        Correction correction = Correction.of(analysis, before.id(), text);
        PrintWriter say = spec.commandLine().getOut();
        show(correction, before, transcript, say);
        if (!accept && !YesOrNo.isYes(say, "Keep this?")) {
            spec.commandLine()
                    .getErr()
                    .println("Nothing was kept. Run the same command with --accept to keep it.");
            return ExitCode.FAULTS;
        }
        ThematicFiles.write(correction.analysis(), folder);
        say.println(
                "Kept as "
                        + InterviewFiles.nameOf(before.id(), before.latest().number() + 1)
                        + ".");
        say.flush();
        return ExitCode.DONE;
    }

    /// A text that came with another program's codings keeps its own form; all others have ours.
    private static String inTheFormOf(String before, String text) {
        return KeptText.isKept(before)
                ? KeptText.of(text, KeptText.Naming.asWritten()).text()
                : text;
    }

    private static void show(
            Correction correction, Interview before, Transcript transcript, PrintWriter say) {
        int number = before.latest().number();
        say.println(before.id() + ": version " + (number + 1) + " from " + transcript.file() + ".");
        transcript
                .guessedEncoding()
                .ifPresent(encoding ->
                        say.println(
                                "! The file does not say its encoding. It is taken for "
                                        + encoding
                                        + "."));
        say.println("Codings carried over with the same words: " + correction.carried() + ".");
        if (!correction.changed().isEmpty()) {
            say.println("Carried over, and their words changed:");
            for (Correction.ChangedCoding changed : correction.changed()) {
                say.println("  " + name(changed.coding(), correction.analysis()));
                say.println("    was  " + oneLine(changed.before()));
                say.println("    is   " + oneLine(changed.after()));
            }
        }
        if (!correction.notCarried().isEmpty()) {
            say.println(
                    "Not carried over; they stay on version "
                            + number
                            + ". Code the new version by hand where they belong:");
            for (Correction.CodingNotCarried lost : correction.notCarried()) {
                say.println(
                        "  "
                                + name(lost.coding(), correction.analysis())
                                + ": "
                                + lost.reason()
                                + ".");
                say.println("    was  " + oneLine(lost.words()));
            }
        }
        say.flush();
    }

    private static String name(Coding coding, ThematicAnalysis analysis) {
        CodeId id = coding.code();
        String code =
                analysis.codebook().codes().stream()
                        .filter(known -> known.id().equals(id))
                        .map(Code::name)
                        .findFirst()
                        .orElse(id.value());
        return code + (coding.coder().isEmpty() ? "" : " (" + coding.coder() + ")");
    }

    private static String oneLine(String words) {
        return words.replace('\n', ' ');
    }
}
