package org.trigpoint.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// Copies of an SQLite file, made while others may read and write it.
final class Earlier {
    private Earlier() {}

    /// Keeps a copy where the tables are older than the program: `trigpoint-V040.sqlite` beside
    /// `trigpoint.sqlite`. A newer copy of the same version takes the place of an older one.
    static void keepBeforeRenewing(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        Migrations.olderThanTheProgram(EmbeddedDatabase.source(file), Map.of("blob", "blob"))
                .ifPresent(version -> keep(file, name(file, version)));
    }

    /// The same for a database on a server: the copy is `trigpoint-postgresql-V040.sqlite` in the
    /// data folder. `trigpoint move` takes it back to a server.
    static void keepBeforeRenewing(String url, DataFolder folder) {
        Map<String, String> words = Map.of("blob", "bytea");
        Migrations.olderThanTheProgram(PostgresDatabase.single(url), words)
                .ifPresent(version -> {
                    Path copy =
                            folder.path().resolve("trigpoint-postgresql-V" + version + ".sqlite");
                    Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
                    try {
                        Files.deleteIfExists(fresh);
                        copy(url, version, fresh);
                        Files.move(
                                fresh,
                                copy,
                                StandardCopyOption.ATOMIC_MOVE,
                                StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException e) {
                        throw new UncheckedIOException(
                                "Cannot keep a copy before renewing the tables", e);
                    }
                });
    }

    private static void copy(String url, String version, Path fresh) {
        OwnerOnly.create(fresh);
        // one file, whole when it is closed: a log beside it would be left behind
        Migrations.runTo(EmbeddedDatabase.source(fresh), Map.of("blob", "blob"), version);
        try (Connection from = PostgresDatabase.single(url).getConnection();
                Connection to = EmbeddedDatabase.source(fresh).getConnection()) {
            from.setAutoCommit(false);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            to.setAutoCommit(false);
            List<MovedTable> _ = new Removal(from, to).run();
            from.rollback();
            to.setAutoCommit(true);
            try (Statement statement = to.createStatement()) {
                statement.execute("pragma wal_checkpoint(truncate)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be copied", e);
        }
    }

    private static Path name(Path file, String version) {
        String stem = file.getFileName().toString().replaceFirst("\\.sqlite$", "");
        return file.resolveSibling(stem + "-V" + version + ".sqlite");
    }

    private static void keep(Path file, Path copy) {
        Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            copy(file, fresh);
            Files.move(
                    fresh,
                    copy,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a copy before renewing the tables", e);
        }
    }

    /// Copies one state of the database into a fresh file, however many write to it meanwhile.
    static void copy(Path file, Path fresh) {
        OwnerOnly.create(fresh);
        try (Connection connection = EmbeddedDatabase.source(file).getConnection();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, fresh.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be copied", e);
        }
    }
}
