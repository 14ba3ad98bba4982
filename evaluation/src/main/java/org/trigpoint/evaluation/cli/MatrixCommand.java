package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.report.MatrixWorkbook;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.matrices.Audience;
import org.trigpoint.evaluation.themes.matrices.CoOccurrence;
import org.trigpoint.evaluation.themes.matrices.CodeMatrices;
import org.trigpoint.evaluation.themes.matrices.Matrix;
import org.trigpoint.evaluation.themes.matrices.Nearness;
import org.trigpoint.evaluation.themes.matrices.NewCodes;
import org.trigpoint.evaluation.themes.matrices.Spread;
import org.trigpoint.evaluation.themes.matrices.ThemeMatrices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint matrix`: codes and themes crossed with people and with each other.
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Codes and themes crossed with people and with each other.",
        footer = {
            "",
            "Examples:",
            "  trigpoint matrix my-study --of codes-by-participant",
            "  trigpoint matrix my-study --of codes-by-group --group site",
            "  trigpoint matrix my-study --of co-occurrence --near 200",
            "  trigpoint matrix my-study --of framework --xlsx framework.xlsx"
        })
final class MatrixCommand implements Callable<Integer> {
    /// The matrices there are.
    enum Kind {
        CODES_BY_PARTICIPANT("codes-by-participant"),
        CODES_BY_GROUP("codes-by-group"),
        CO_OCCURRENCE("co-occurrence"),
        FRAMEWORK("framework"),
        SPREAD("spread"),
        NEW_CODES("new-codes");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    private static final int WIDEST = 110;
    private static final int WORDS_SIDE_BY_SIDE = 3;

    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Option(
            names = "--of",
            required = true,
            paramLabel = "WHAT",
            description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.SPREAD;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description =
                    "codes-by-group: the column of participants.csv (the first of `groups` if not given)")
    private @Nullable String group;

    @Option(
            names = "--internal",
            description = "codes-by-group: show small groups too; for the team alone")
    private boolean internal;

    @Option(
            names = "--same-turn",
            description = "co-occurrence: in the same turn, rather than overlapping")
    private boolean sameTurn;

    @Option(
            names = "--near",
            paramLabel = "N",
            description = "co-occurrence: with at most N characters between")
    private @Nullable Integer near;

    @Option(names = "--csv", paramLabel = "FILE", description = "write CSV instead of printing")
    private @Nullable Path csv;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "write a workbook instead of printing")
    private @Nullable Path xlsx;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (near != null && (sameTurn || near < 0)) {
            throw new ParameterException(
                    spec.commandLine(), "--near takes a number from 0, and excludes --same-turn.");
        }
        MixedStudy study = MixedStudy.read(folder);
        Matrix matrix = matrix(study.analysis(), study.folder().study());
        PrintWriter out = spec.commandLine().getOut();
        if (csv != null) {
            Files.writeString(csv, matrix.csv());
            out.println("Written: " + csv);
        }
        if (xlsx != null) {
            MatrixWorkbook.write(matrix, xlsx);
            out.println("Written: " + xlsx);
        }
        if (csv == null && xlsx == null) {
            print(matrix, out);
        } else {
            matrix.notes().forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Matrix matrix(ThematicAnalysis analysis, Study study) {
        return switch (kind) {
            case CODES_BY_PARTICIPANT -> CodeMatrices.byParticipant(analysis);
            case CODES_BY_GROUP ->
                    CodeMatrices.byGroup(
                            analysis,
                            study,
                            column(study),
                            internal ? Audience.TEAM : Audience.ANYONE);
            case CO_OCCURRENCE -> CoOccurrence.of(analysis, nearness());
            case FRAMEWORK -> ThemeMatrices.framework(analysis);
            case SPREAD -> ThemeMatrices.of(Spread.of(analysis));
            case NEW_CODES -> ThemeMatrices.of(NewCodes.of(analysis), analysis);
        };
    }

    private Nearness nearness() {
        if (near != null) {
            return new Nearness.Within(near);
        }
        return sameTurn ? new Nearness.SameTurn() : new Nearness.Overlap();
    }

    private String column(Study study) {
        String asked = group;
        List<String> columns =
                study.participants().stream()
                        .flatMap(person -> person.groups().keySet().stream())
                        .distinct()
                        .toList();
        if (asked == null && study.groups().isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "study.yaml",
                            "no groups are named",
                            "Name a column of participants.csv with --group."));
        }
        String column = asked == null ? study.groups().getFirst() : asked;
        if (!columns.contains(column)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "participants.csv",
                            "there is no group column \"" + column + "\"",
                            "The columns are: " + String.join(", ", columns) + "."));
        }
        return column;
    }

    private static void print(Matrix matrix, PrintWriter out) {
        out.println(matrix.title());
        out.println();
        int width = matrix.columns().stream().mapToInt(String::length).sum();
        boolean wordy =
                matrix.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell instanceof Matrix.Cell.Words);
        if (wordy && matrix.columns().size() > WORDS_SIDE_BY_SIDE) {
            printRowByRow(matrix, out);
        } else if (width > WIDEST) {
            printNumbered(matrix, out);
        } else if (!matrix.rows().isEmpty()) {
            out.print(table(matrix, matrix.columns()).text());
            out.println();
        }
        matrix.notes().forEach(out::println);
    }

    private static TextTable table(Matrix matrix, List<String> columns) {
        List<String> heading = new ArrayList<>(List.of(matrix.corner()));
        heading.addAll(columns);
        TextTable table = new TextTable(heading);
        for (Matrix.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            row.cells().forEach(cell -> cells.add(cell.text()));
            table.row(cells);
        }
        return table;
    }

    /// Columns under numbers, and what the numbers mean below.
    private static void printNumbered(Matrix matrix, PrintWriter out) {
        List<String> numbers = new ArrayList<>();
        for (int column = 1; column <= matrix.columns().size(); column++) {
            numbers.add("(" + column + ")");
        }
        out.print(table(matrix, numbers).text());
        out.println();
        for (int column = 0; column < matrix.columns().size(); column++) {
            out.println(numbers.get(column) + " " + matrix.columns().get(column));
        }
        out.println();
    }

    private static void printRowByRow(Matrix matrix, PrintWriter out) {
        for (Matrix.Row row : matrix.rows()) {
            out.println(row.name());
            for (int column = 0; column < row.cells().size(); column++) {
                String text = row.cells().get(column).text();
                if (!text.isEmpty()) {
                    out.println(
                            "  " + matrix.columns().get(column) + ": " + TextTable.harmless(text));
                }
            }
            out.println();
        }
    }
}
