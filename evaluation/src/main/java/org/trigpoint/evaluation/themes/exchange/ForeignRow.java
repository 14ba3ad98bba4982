package org.trigpoint.evaluation.themes.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// A row of another program's table. Its cells are asked for by column; SQLite lets any cell hold
/// anything, so what is no text or no number where one is needed ends the reading.
///
/// @param file the database's name, for sentences about it
/// @param table the table's name
/// @param number the row's number in the table
/// @param cells by column
record ForeignRow(String file, String table, long number, Map<String, ForeignValue> cells) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    /// Beyond this a real number no longer tells neighbouring places apart.
    private static final double LARGEST_EXACT = 1L << 53;

    ForeignRow {
        cells = Map.copyOf(cells);
    }

    /// The text of a cell; empty where it is absent.
    ///
    /// @throws FaultsFoundException where it holds bytes
    Optional<String> text(String column) {
        return switch (value(column)) {
            case ForeignValue.Absent _ -> Optional.empty();
            case ForeignValue.Whole whole -> Optional.of(Long.toString(whole.value()));
            case ForeignValue.Real real -> Optional.of(plain(real.value()));
            case ForeignValue.Words words -> Optional.of(words.value());
            case ForeignValue.Bytes _ -> throw refusal(column, "bytes where text belongs");
        };
    }

    /// The text of a cell, stripped; blank where it is absent.
    String line(String column) {
        return text(column).orElse("").strip();
    }

    /// The whole number in a cell; empty where it is absent or blank.
    ///
    /// @throws FaultsFoundException where it holds something else
    OptionalLong whole(String column) {
        return switch (value(column)) {
            case ForeignValue.Absent _ -> OptionalLong.empty();
            case ForeignValue.Whole whole -> OptionalLong.of(whole.value());
            case ForeignValue.Real real -> {
                if (real.value() != Math.rint(real.value())
                        || Math.abs(real.value()) > LARGEST_EXACT) {
                    throw refusal(column, "a fraction where a whole number belongs");
                }
                yield OptionalLong.of((long) real.value());
            }
            case ForeignValue.Words words -> {
                String text = words.value().strip();
                if (text.isEmpty()) {
                    yield OptionalLong.empty();
                }
                if (!WHOLE.matcher(text).matches()) {
                    throw refusal(column, "text where a whole number belongs");
                }
                yield OptionalLong.of(Long.parseLong(text));
            }
            case ForeignValue.Bytes _ ->
                    throw refusal(column, "bytes where a whole number belongs");
        };
    }

    /// The number by which other tables name this row.
    ///
    /// @throws FaultsFoundException where there is none
    long id(String column) {
        return whole(column).orElseThrow(() -> refusal(column, "nothing where its number belongs"));
    }

    private ForeignValue value(String column) {
        return cells.getOrDefault(column, new ForeignValue.Absent());
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private FaultsFoundException refusal(String column, String what) {
        return new FaultsFoundException(
                Fault.ofFile(
                        file,
                        "table " + table + ", row " + number + ": " + column + " holds " + what,
                        "The program itself writes no such thing: open the project there, save it and try again."));
    }
}
