package org.trigpoint.evaluation.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.statistics.ExactNumber;

/// The CSV file of one `stats` command: its columns as numbers or as labels, with everything that
/// is wrong in them collected.
final class CsvInput {
    private final Table table;
    private final Faults faults = new Faults();

    private CsvInput(Table table) {
        this.table = table;
    }

    /// Reads a file.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where it is no CSV
    static CsvInput read(Path file) {
        return new CsvInput(CsvFile.read(file, Dialect.ANY).table());
    }

    /// The file's name, for sentences about it.
    String name() {
        return table.file();
    }

    /// The headings.
    List<String> columns() {
        return table.columns();
    }

    /// How many rows there are.
    int rows() {
        return table.rows().size();
    }

    /// A column of numbers, one a row; empty where the cell is blank or `NA`. What is no number is
    /// a fault, told by [#throwIfFaulty()].
    List<Optional<ExactNumber>> numbers(String column) {
        List<Optional<ExactNumber>> numbers = new ArrayList<>(rows());
        faults.collect(() -> {
            int index = table.require(column);
            for (Table.Row row : table.rows()) {
                numbers.add(number(row, index, column));
            }
        });
        return numbers;
    }

    /// A column of labels, one a row, blank ones as empty texts.
    List<String> labels(String column) {
        List<String> labels = new ArrayList<>(rows());
        faults.collect(() -> {
            int index = table.require(column);
            table.rows().forEach(row -> labels.add(row.cell(index)));
        });
        return labels;
    }

    /// Ends here where anything in the columns asked for was wrong, or where there are no rows.
    void throwIfFaulty() {
        if (table.rows().isEmpty() && faults.found().isEmpty()) {
            faults.add(
                    Fault.ofFile(
                            table.file(),
                            "the file has headings and no rows",
                            "Export it again with its data."));
        }
        faults.throwIfAny();
    }

    private Optional<ExactNumber> number(Table.Row row, int index, String column) {
        String cell = row.cell(index);
        if (cell.isEmpty() || cell.equals("NA")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ExactNumber.of(new BigDecimal(cell)));
        } catch (NumberFormatException e) {
            boolean comma = cell.matches("[+-]?\\d+,\\d+");
            faults.add(
                    fault(
                            row,
                            column,
                            "\"" + cell + "\" is not a number",
                            comma
                                    ? "Write decimals with a point, such as "
                                            + cell.replace(',', '.')
                                            + "."
                                    : "Leave the cell blank where there is no answer."));
        } catch (ArithmeticException e) {
            faults.add(
                    fault(
                            row,
                            column,
                            "\"" + cell + "\" is too large",
                            "At most fifteen digits before the point are read."));
        }
        return Optional.empty();
    }

    private Fault fault(Table.Row row, String column, String what, String remedy) {
        return new Fault(table.file(), row.line(), column, what, remedy);
    }
}
