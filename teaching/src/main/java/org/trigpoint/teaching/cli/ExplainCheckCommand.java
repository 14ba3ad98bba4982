package org.trigpoint.teaching.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trigpoint.teaching.explain.Explainer;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint explain check`: the feedback of the explain-pain practice in a terminal, for authors.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads an explanation and shows phrases, absolutes, claims outside the role, key ideas",
            "and ways of talking, each with its words and its reason. Nothing leaves this machine."
        })
final class ExplainCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a plain text; - reads what is typed")
    private Path file = Path.of("-");

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "the pack whose lexicon is used (${DEFAULT-VALUE})")
    private Path pack = Path.of("programmes", "persistent-pain");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Explainer explainer =
                Explainer.of(PackReader.read(PackTexts.ofFolder(pack)).pack().lexicon());
        String text = text();
        PrintWriter out = spec.commandLine().getOut();
        out.print(FeedbackAsText.of(text, explainer.read(text)));
        out.flush();
        return ExitCode.DONE;
    }

    private String text() {
        try {
            return file.toString().equals("-") ? typed(System.in) : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typed(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
