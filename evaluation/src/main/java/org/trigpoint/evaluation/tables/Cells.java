package org.trigpoint.evaluation.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// One row of a table, whose cells are asked for by heading; a cell that does not hold what is
/// asked for adds a fault and counts as blank.
public record Cells(Table table, Table.Row row, Faults faults) {
    private static final Pattern RATING = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

    /// The cell's text; empty where it is blank or the table has no such column.
    public Optional<String> text(String column) {
        int index = table.indexOf(column);
        return index < 0 || row.cell(index).isEmpty()
                ? Optional.empty()
                : Optional.of(row.cell(index));
    }

    /// The cell's text; a blank one is a fault.
    public Optional<String> required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            fault(column, "the cell is blank", "Fill it in, or delete the row.");
        }
        return text;
    }

    public Optional<LocalDate> date(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException e) {
            fault(column, "\"" + text.get() + "\" is no date", "Write it as 2026-03-31.");
            return Optional.empty();
        }
    }

    /// A decimal number exactly as written.
    public Optional<BigDecimal> decimal(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (RATING.matcher(text.get()).matches()) {
            return Optional.of(new BigDecimal(text.get()));
        }
        if (DECIMAL_COMMA.matcher(text.get()).matches()) {
            fault(
                    column,
                    "\"" + text.get() + "\" has a decimal comma",
                    "Write it with a decimal point.");
        } else {
            fault(
                    column,
                    "\"" + text.get() + "\" is no number",
                    "Leave the cell blank where there is no answer, and give the reason in missing.csv.");
        }
        return Optional.empty();
    }

    /// One of an enum's constants in lower case with dashes.
    public <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
        Optional<String> text = text(column);
        for (E constant : type.getEnumConstants()) {
            if (text.isPresent() && Written.of(constant).equals(text.get())) {
                return Optional.of(constant);
            }
        }
        if (text.isPresent()) {
            fault(
                    column,
                    "\"" + text.get() + "\" is not known here",
                    "Known are: " + Written.all(type) + ".");
        }
        return Optional.empty();
    }

    public void fault(String column, String what, String remedy) {
        faults.add(new Fault(table.file(), row.line(), column, what, remedy));
    }
}
