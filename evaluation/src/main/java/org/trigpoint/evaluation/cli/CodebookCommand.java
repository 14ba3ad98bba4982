package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.report.CodebookReport;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Codebook;
import org.trigpoint.evaluation.themes.MixedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint codebook`: the codebook for people to read.
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints the codebook: the tree of codes, or a web page, a Word document, a table with definitions and counts.",
        footer = {
            "",
            "Examples:",
            "  trigpoint codebook my-study",
            "  trigpoint codebook my-study --docx codebook.docx --html codebook.html"
        })
final class CodebookCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Option(names = "--html", paramLabel = "FILE", description = "write a web page")
    private @Nullable Path html;

    @Option(names = "--docx", paramLabel = "FILE", description = "write a Word document")
    private @Nullable Path docx;

    @Option(names = "--csv", paramLabel = "FILE", description = "write a table, one row a code")
    private @Nullable Path csv;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        Codebook codebook = study.analysis().codebook();
        if (codebook.codes().isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "codebook.yaml",
                            "there are no codes",
                            "Write codebook.yaml, or import one from another program."));
        }
        CodebookReport report =
                new CodebookReport(study.folder().study().about(), study.analysis());
        PrintWriter out = spec.commandLine().getOut();
        if (html != null) {
            Files.writeString(html, report.html());
            out.println("Written: " + html);
        }
        if (docx != null) {
            report.writeDocx(docx);
            out.println("Written: " + docx);
        }
        if (csv != null) {
            Files.writeString(csv, report.csv());
            out.println("Written: " + csv);
        }
        if (html == null && docx == null && csv == null) {
            print(codebook, Optional.empty(), 0, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(
            Codebook codebook, Optional<CodeId> parent, int depth, PrintWriter out) {
        for (Code code : codebook.under(parent)) {
            out.println(
                    "  ".repeat(depth)
                            + code.name()
                            + (code.definition().isBlank() ? "" : " \u2013 " + code.definition()));
            print(codebook, Optional.of(code.id()), depth + 1, out);
        }
    }
}
