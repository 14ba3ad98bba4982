package org.trigpoint.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Fresh databases of both kinds, for tests that must pass on each. One PostgreSQL server runs for
/// all tests of a run; each database in it is new.
///
/// Use with `@MethodSource("org.trigpoint.server.storage.BothDatabases#fresh")`.
public final class BothDatabases {
    private static final class Running {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private BothDatabases() {}

    /// A fresh database of each kind.
    public static Stream<Arguments> fresh() {
        return Stream.of(
                Arguments.of(Named.of("SQLite", embedded())),
                Arguments.of(Named.of("PostgreSQL", postgres())));
    }

    /// A fresh SQLite file.
    public static Database embedded() {
        try {
            return Databases.embedded(
                    Files.createTempDirectory("trigpoint").resolve("test.sqlite"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A fresh database on the test's PostgreSQL server.
    public static Database postgres() {
        return Databases.postgres(postgresUrl());
    }

    /// The address of a fresh, empty database on the test's PostgreSQL server.
    public static String postgresUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String server = Running.POSTGRES.getJdbcUrl("postgres", "postgres");
        JdbcClient.create(new DriverManagerDataSource(server))
                .sql("create database " + name)
                .update();
        return "postgresql://postgres@localhost:" + Running.POSTGRES.getPort() + "/" + name;
    }

    /// Both kinds, for tests that loop themselves.
    public static List<Database> both() {
        return List.of(embedded(), postgres());
    }
}
