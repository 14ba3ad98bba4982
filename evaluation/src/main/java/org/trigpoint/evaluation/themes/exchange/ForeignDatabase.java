package org.trigpoint.evaluation.themes.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Another program's SQLite file, which may be damaged or built to do harm.
///
/// It is opened as a file that nobody changes and is never written, not even beside itself. Only
/// plain tables are read: a view, a virtual table or a computed column would run what its author
/// wrote. Row by row, sizes are limited.
final class ForeignDatabase implements AutoCloseable {
    /// No file is larger: 2 GiB.
    static final long LARGEST = 2L << 30;

    /// No cell has more bytes: 64 MiB, the size of the largest text we read from a file.
    static final int LONGEST_CELL = 64 << 20;

    /// All text that is read of one file: 1 GiB.
    static final long MOST_TEXT = 1L << 30;

    /// All rows that are read of one file.
    static final long MOST_ROWS = 5_000_000;

    private static final int HEADER = 100;

    private static final byte[] BEGINNING = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String DAMAGED =
            "It is damaged, or no project: open it in the program it comes from, save a copy and read that.";

    private final String file;
    private final Connection connection;
    private final Charset encoding;
    private final Map<String, Set<String>> columns = new HashMap<>();
    private long rows;
    private long read;

    private ForeignDatabase(String file, Connection connection, Charset encoding) {
        this.file = file;
        this.connection = connection;
        this.encoding = encoding;
    }

    /// Whether a file begins as a SQLite file does; false where it cannot be read.
    static boolean isOne(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether a file is a SQLite file that has all of some tables; false where it cannot be read.
    static boolean has(Path path, List<String> tables) {
        if (!isOne(path)) {
            return false;
        }
        try (ForeignDatabase database = connect(path)) {
            return database.names().containsAll(tables);
        } catch (FaultsFoundException | SQLException e) {
            return false;
        }
    }

    /// Opens a file and looks whether it is whole.
    ///
    /// @throws FaultsFoundException where it is no SQLite file, too large, damaged, or open in its
    ///   program
    static ForeignDatabase open(Path path) {
        String file = TextFile.nameOf(path);
        if (!isOne(path)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this is no SQLite file, which the program would write",
                            "Name the project itself; a copy that was cut short cannot be read."));
        }
        refuseSize(path, file);
        refuseUnsaved(path, file);
        refuseCut(path, file);
        try {
            ForeignDatabase database = connect(path);
            try {
                database.refuseDamage();
                return database;
            } catch (SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw damaged(file);
        }
    }

    private static void refuseSize(Path path, String file) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "the file is larger than 2 GiB",
                                "Take pictures and recordings out of the project; only texts are read."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// SQLite reads zeros where the last page of a file is cut off, and may call that whole. The
    /// header says how many pages there are (SQLite file format, section 1.3: page size at byte 16,
    /// pages at 28, which holds where the numbers at 24 and 92 agree).
    private static void refuseCut(Path path, String file) {
        try (InputStream in = Files.newInputStream(path)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
            long size = Files.size(path);
            if (header.remaining() < HEADER) {
                throw damaged(file);
            }
            int written = Short.toUnsignedInt(header.getShort(16));
            long page = written == 1 ? 65_536 : written;
            long pages = Integer.toUnsignedLong(header.getInt(28));
            boolean counted = pages > 0 && header.getInt(24) == header.getInt(92);
            if (page < 512 || size % page != 0 || (counted && size < page * pages)) {
                throw damaged(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// What a program has not yet brought into its file lies in a second one.
    private static void refuseUnsaved(Path path, String file) {
        for (String ending : List.of("-wal", "-journal")) {
            Path second = path.resolveSibling(file + ending);
            try {
                if (Files.exists(second) && Files.size(second) > 0) {
                    throw new FaultsFoundException(
                            Fault.ofFile(
                                    file,
                                    "the project is open in its program, or the program was ended before it had saved all (there is a "
                                            + file
                                            + ending
                                            + ")",
                                    "Open it in the program, close the program, and read it again."));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    private static ForeignDatabase connect(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String address =
                "jdbc:sqlite:file:"
                        + path.toAbsolutePath().toUri().getRawPath()
                        + "?mode=ro&immutable=1";
        Connection connection = config.createConnection(address);
        try (Statement statement = connection.createStatement()) {
            SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_CELL);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma query_only = on");
            statement.execute("pragma cell_size_check = on");
            statement.execute("pragma mmap_size = 0");
            return new ForeignDatabase(TextFile.nameOf(path), connection, encodingOf(statement));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Charset encodingOf(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("pragma encoding")) {
            return switch (result.next() ? String.valueOf(result.getString(1)) : "") {
                case "UTF-16le" -> StandardCharsets.UTF_16LE;
                case "UTF-16be" -> StandardCharsets.UTF_16BE;
                case String _ -> StandardCharsets.UTF_8;
            };
        }
    }

    private void refuseDamage() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw damaged(file);
            }
        }
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select name from sqlite_schema")) {
            while (result.next()) {
                names.add(String.valueOf(result.getString(1)).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /// Whether there is a table.
    boolean has(String table) {
        return !columnsOf(table).isEmpty();
    }

    /// Asks for columns without which a project cannot be understood.
    ///
    /// @param program whose project it is said to be
    /// @throws FaultsFoundException where one is missing
    void require(String program, String table, List<String> needed) {
        Set<String> there = columnsOf(table);
        for (String column : needed) {
            if (!there.contains(column)) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "this is no project of "
                                        + program
                                        + " that we know: "
                                        + (there.isEmpty()
                                                ? "it has no table " + table
                                                : "its table " + table + " has no " + column),
                                "Open it in a current version of the program, which brings old projects up to date, and read it again."));
            }
        }
    }

    /// Reads the rows of a table in the order they were added; none where there is no such table.
    ///
    /// @param wanted columns; those the table lacks are absent in each row
    void each(String table, List<String> wanted, Consumer<ForeignRow> reader) {
        List<String> there = wanted.stream().filter(columnsOf(table)::contains).toList();
        if (there.isEmpty()) {
            return;
        }
        String cells =
                there.stream()
                        .map(column -> "typeof(\"" + column + "\"), \"" + column + "\"")
                        .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "select " + cells + " from \"" + table + "\" order by rowid")) {
            for (long number = 1; result.next(); number++) {
                if (++rows > MOST_ROWS) {
                    throw refusal("the project has more than 5,000,000 rows");
                }
                Map<String, ForeignValue> values = new HashMap<>();
                for (int i = 0; i < there.size(); i++) {
                    values.put(there.get(i), value(result, 2 * i + 1, table, number));
                }
                reader.accept(new ForeignRow(file, table, number, values));
            }
        } catch (SQLException e) {
            throw damaged(file);
        }
    }

    /// How many rows a table has; 0 where there is none.
    int count(String table) {
        if (!has(table)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select count(*) from \"" + table + "\"")) {
            return result.next() ? (int) Math.min(Integer.MAX_VALUE, result.getLong(1)) : 0;
        } catch (SQLException e) {
            throw damaged(file);
        }
    }

    private ForeignValue value(ResultSet result, int at, String table, long number)
            throws SQLException {
        return switch (String.valueOf(result.getString(at))) {
            case "integer" -> new ForeignValue.Whole(result.getLong(at + 1));
            case "real" -> new ForeignValue.Real(result.getDouble(at + 1));
            case "text" -> new ForeignValue.Words(words(result, at + 1, table, number));
            case "blob" -> new ForeignValue.Bytes();
            case "null" -> new ForeignValue.Absent();
            case String other -> throw new SQLException("A cell of type " + other);
        };
    }

    /// Decodes a text ourselves: the driver would put question marks where a text is broken.
    private String words(ResultSet result, int at, String table, long number) throws SQLException {
        byte[] bytes = result.getBytes(at);
        if (bytes == null) {
            return "";
        }
        read += bytes.length;
        if (read > MOST_TEXT) {
            throw refusal("the project holds more than 1 GiB of text");
        }
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal(
                    "table "
                            + table
                            + ", row "
                            + number
                            + " holds text that is not "
                            + encoding.name());
        }
    }

    /// The columns of a plain table; none where there is no such table.
    private Set<String> columnsOf(String table) {
        return columns.computeIfAbsent(table, this::lookUp);
    }

    private Set<String> lookUp(String table) {
        Set<String> found = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement()) {
            if (!isPlain(statement, table)) {
                return found;
            }
            try (ResultSet result =
                    statement.executeQuery(
                            "select name, hidden from pragma_table_xinfo('" + table + "')")) {
                while (result.next()) {
                    if (result.getInt(2) != 0) {
                        throw refusal("the table " + table + " computes a column");
                    }
                    found.add(result.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw damaged(file);
        }
    }

    private boolean isPlain(Statement statement, String table) throws SQLException {
        try (ResultSet result =
                statement.executeQuery(
                        "select type, sql from sqlite_schema where type in ('table', 'view') and lower(name) = lower('"
                                + table
                                + "')")) {
            if (!result.next()) {
                return false;
            }
            String made = String.valueOf(result.getString(2)).strip().toLowerCase(Locale.ROOT);
            if (!"table".equals(result.getString(1)) || !made.startsWith("create table")) {
                throw refusal("there is a view or a virtual table in place of the table " + table);
            }
            return true;
        }
    }

    private FaultsFoundException refusal(String what) {
        return new FaultsFoundException(Fault.ofFile(file, what, DAMAGED));
    }

    private static FaultsFoundException damaged(String file) {
        return new FaultsFoundException(
                Fault.ofFile(file, "the SQLite file cannot be read whole", DAMAGED));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("Cannot close " + file, e));
        }
    }
}
