package org.trigpoint.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Where a database is: a file in a data folder, or a PostgreSQL server.
public sealed interface Place {

    /// An SQLite file.
    record InFile(Path file) implements Place {}

    /// A PostgreSQL database.
    ///
    /// @param url `postgresql://user:password@host:port/name`
    record OnServer(String url) implements Place {
        @Override
        public String toString() {
            // the address holds a password
            return "OnServer";
        }
    }

    /// Moves everything there, and finds it the same by row count and digest.
    ///
    /// Nobody may write to this one meanwhile: an SQLite file is locked against it; with
    /// PostgreSQL, whoever asks has stopped the servers.
    ///
    /// @throws MoveException where there is something already, or the two sides differ
    default List<MovedTable> moveTo(Place other) {
        try {
            other.refuseWhatIsThere();
            renew();
            return copyTo(other);
        } catch (SQLException e) {
            throw new MoveException(
                    "A database did not answer as it should. Nothing was moved.", e);
        }
    }

    private List<MovedTable> copyTo(Place other) throws SQLException {
        boolean moved = false;
        try (Connection from = open()) {
            other.make();
            try (Connection to = other.open()) {
                List<MovedTable> tables = new Removal(from, to).run();
                moved = true;
                return tables;
            } finally {
                from.rollback();
            }
        } finally {
            if (!moved && other instanceof InFile(Path file)) {
                discard(file);
            }
        }
    }

    /// Brings the tables of a database that is there to what the program knows.
    private void renew() {
        Database renewed =
                switch (this) {
                    case InFile(Path file) -> Databases.embedded(file);
                    case OnServer(String url) -> Databases.postgres(url);
                };
        renewed.close();
    }

    /// A connection within a transaction that sees one state.
    private Connection open() throws SQLException {
        Connection connection = source().getConnection();
        connection.setAutoCommit(false);
        if (this instanceof OnServer) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return connection;
    }

    private DataSource source() {
        return switch (this) {
            case InFile(Path file) -> EmbeddedDatabase.source(file);
            case OnServer(String url) -> PostgresDatabase.single(url);
        };
    }

    private void refuseWhatIsThere() throws SQLException {
        switch (this) {
            case InFile(Path file) -> {
                if (Files.exists(file)) {
                    throw new MoveException(
                            "There is a database already: "
                                    + file
                                    + ". Name a folder without one, or put that file elsewhere first.");
                }
            }
            case OnServer _ -> {
                try (Connection connection = source().getConnection()) {
                    if (!Removal.isEmpty(connection)) {
                        throw new MoveException(
                                "There is something in that database already. Name an empty one.");
                    }
                }
            }
        }
    }

    private void make() {
        switch (this) {
            case InFile(Path file) -> {
                OwnerOnly.create(file);
                Migrations.run(source(), Map.of("blob", "blob"));
            }
            case OnServer _ -> Migrations.run(source(), Map.of("blob", "bytea"));
        }
    }

    /// Takes away what a move that failed has made of a file.
    private static void discard(Path file) {
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take away what was begun", e);
        }
    }
}
