package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// A SQLite file that a test writes, as another program would or as a wrongdoer might.
final class WrittenDatabase implements AutoCloseable {
    private final Connection connection;

    private WrittenDatabase(Connection connection) {
        this.connection = connection;
    }

    static WrittenDatabase at(Path file) {
        try {
            return new WrittenDatabase(DriverManager.getConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Runs one statement with values for its question marks.
    WrittenDatabase run(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return this;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /// Runs statements one after another, separated by semicolons.
    WrittenDatabase script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return this;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /// Adds a row of text, numbers, bytes and nulls.
    WrittenDatabase row(String table, String columns, @Nullable Object... values) {
        return run(
                "insert into "
                        + table
                        + " ("
                        + columns
                        + ") values ("
                        + "?,".repeat(values.length - 1)
                        + "?)",
                values);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
