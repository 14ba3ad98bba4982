package org.trigpoint.evaluation.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.study.NewStudy;
import org.trigpoint.evaluation.study.StudyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint new`: asks the few questions a study needs and writes its folder.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Asks a few questions and writes a study folder to fill in. What an option answers is not asked.",
        footer = {
            "",
            "Examples:",
            "  trigpoint new my-study",
            "  trigpoint new my-study --title \"Spring cohort\" --people 24 --waves \"Before, After\" --facets programme --then-test no"
        })
final class NewCommand implements Callable<Integer> {
    private static final String PROGRAMME = "programme";

    @Parameters(paramLabel = "FOLDER", description = "the folder to write; it must be new or empty")
    private Path folder = Path.of("study");

    @Option(names = "--title", paramLabel = "TEXT", description = "what the study is about")
    private @Nullable String title;

    @Option(names = "--people", paramLabel = "N", description = "how many take part")
    private @Nullable String people;

    @Option(names = "--waves", paramLabel = "A,B", description = "the time points, in order")
    private @Nullable String waves;

    @Option(
            names = "--facets",
            paramLabel = "A,B",
            description =
                    "what is rated; 'programme' for the ten facets of the persistent-pain programme")
    private @Nullable String facets;

    @Option(
            names = "--then-test",
            paramLabel = "yes|no",
            description = "whether 'before' is rated again, looking back, with the second wave")
    private @Nullable String thenTest;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        NewStudy study;
        try {
            study =
                    new NewStudy(
                            answer(
                                    in,
                                    title,
                                    "What is the study about?",
                                    "Confidence before and after training"),
                            facetLabels(
                                    answer(
                                            in,
                                            facets,
                                            "What is rated? Names, separated by commas, or the ten facets of the programme",
                                            PROGRAMME)),
                            parts(
                                    answer(
                                            in,
                                            waves,
                                            "When? The time points in order, separated by commas",
                                            "Before, After")),
                            yesOrNo(
                                    answer(
                                            in,
                                            thenTest,
                                            "Do people also rate \"before\" again, looking back? (yes or no)",
                                            "no")),
                            number(answer(in, people, "How many people take part?", "24")));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
        StudyFiles.write(study.with(new SecureRandom()), folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + folder + ": study.yaml, participants.csv and responses.csv.");
        out.println(
                "Fill in responses.csv, one row a person and time point; a blank cell means no answer.");
        out.println(
                "Keep the list of who is behind which pseudonym elsewhere. Then: trigpoint check "
                        + folder);
        out.flush();
        return ExitCode.DONE;
    }

    private String answer(BufferedReader in, @Nullable String given, String question, String usual)
            throws IOException {
        if (given != null) {
            return given.strip();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(question + " [" + usual + "] ");
        out.flush();
        String line = in.readLine();
        return line == null || line.isBlank() ? usual : line.strip();
    }

    private static List<String> facetLabels(String text) {
        return text.equals(PROGRAMME) ? List.of() : parts(text);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static NewStudy.ThenTest yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> NewStudy.ThenTest.YES;
            case "no", "n" -> NewStudy.ThenTest.NO;
            default -> throw new IllegalArgumentException("Answer yes or no, not \"" + text + "\"");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number of people", e);
        }
    }
}
