package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.CodeNames;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingsCsv;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint code list`: codings with their words.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists codings with their words.",
        footer = {
            "",
            "Examples:",
            "  trigpoint code list my-study --code Pacing",
            "  trigpoint code list my-study --csv > codings-with-words.csv"
        })
final class CodeListCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Option(names = "--interview", paramLabel = "ID", description = "only in this interview")
    private @Nullable String interview;

    @Option(names = "--code", paramLabel = "CODE", description = "only of this code")
    private @Nullable String code;

    @Option(names = "--coder", paramLabel = "CODER", description = "only by this coder")
    private @Nullable String coder;

    @Option(names = "--csv", description = "print CSV, with whole words and memos")
    private boolean csv;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        Optional<CodeId> only =
                Optional.ofNullable(code)
                        .map(called -> CodeNames.find(analysis.codebook(), called).id());
        List<Coding> codings =
                analysis.codings().stream().filter(coding -> isAsked(coding, only)).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(csv ? csv(analysis, codings) : table(analysis, codings));
        if (!csv) {
            out.println(codings.size() + (codings.size() == 1 ? " coding" : " codings"));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private boolean isAsked(Coding coding, Optional<CodeId> only) {
        return (interview == null || coding.excerpt().interview().value().equals(interview))
                && (coder == null || coding.coder().equals(coder))
                && (only.isEmpty() || coding.code().equals(only.get()));
    }

    private static String csv(ThematicAnalysis analysis, List<Coding> codings) {
        List<List<String>> rows = new ArrayList<>(codings.size());
        for (Coding coding : codings) {
            Excerpt place = coding.excerpt();
            rows.add(
                    List.of(
                            coding.id().value(),
                            place.interview().value(),
                            Integer.toString(place.version()),
                            Integer.toString(place.start()),
                            Integer.toString(place.end()),
                            analysis.codebook().pathOf(coding.code()),
                            coding.coder(),
                            coding.codedAt().map(Object::toString).orElse(""),
                            coding.layer(),
                            coding.memo(),
                            analysis.interviews().words(place)));
        }
        return CsvText.of(
                Stream.concat(CodingsCsv.COLUMNS.stream(), Stream.of("words")).toList(), rows);
    }

    private static String table(ThematicAnalysis analysis, List<Coding> codings) {
        TextTable table =
                new TextTable(
                        List.of(
                                "guid",
                                "interview",
                                "from",
                                "to",
                                "code",
                                "coder",
                                "layer",
                                "words"));
        for (Coding coding : codings) {
            Excerpt place = coding.excerpt();
            table.row(
                    List.of(
                            coding.id().value(),
                            place.interview().value(),
                            Integer.toString(place.start()),
                            Integer.toString(place.end()),
                            analysis.codebook().pathOf(coding.code()),
                            coding.coder(),
                            coding.layer(),
                            analysis.interviews().words(place)));
        }
        return codings.isEmpty() ? "" : table.text();
    }
}
